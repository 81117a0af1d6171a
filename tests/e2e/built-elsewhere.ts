import { execFileSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../src/command/root.ts'
import { copiedProject } from '../files/copied-project.ts'

/** A copy of the project, built with other settings; `remove` takes it away. */
export interface Built {
  /** The folder of the built site. */
  site: string
  remove(): void
}

/** Builds a copy of the project with these environment variables. Throws an Error with what the build said where it fails. */
export function builtElsewhere(settings: Record<string, string>): Built {
  const { folder, remove } = copiedProject()
  // What the build of the site that all tests look at has kept: the same diagrams need not be laid out again.
  const kept = join(root, '.cache')
  if (existsSync(kept)) cpSync(kept, join(folder, '.cache'), { recursive: true })
  execFileSync(process.execPath, ['scripts/scenarios.ts', 'build'], {
    cwd: folder,
    // The test runner's mode would build pages for developers.
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    stdio: 'pipe',
  })
  return { site: join(folder, 'dist'), remove }
}
