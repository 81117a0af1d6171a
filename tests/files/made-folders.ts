import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the folders that tests make stand. They outlive the file that made them, since files of one worker share modules. */
    madeFolders: string
  }
}

/** Runs before the first file of tests; what it returns runs after the last. */
export default function madeFolders(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'))
  project.provide('madeFolders', folder)
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
