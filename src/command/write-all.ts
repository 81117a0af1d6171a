import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withReason, writeWhole } from './write-whole.ts'

/**
 * Writes files of a folder, all or none: where one cannot be written, those before it are as they were. Throws {@link WrongUse}
 * that says why it could not.
 */
export function writeAll(folder: string, files: Record<string, string>): void {
  const undo: (() => void)[] = []
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name)
      undo.push(withReason(path, () => prepared(path)))
      writeWhole(path, Buffer.from(text))
    }
  } catch (error) {
    for (const one of undo.reverse()) one()
    throw error
  }
}

/** Makes the folders of a file, and gives what has it, and them, as they were. */
function prepared(path: string): () => void {
  const former = existsSync(path) ? readFileSync(path) : undefined
  const above = mkdirSync(dirname(path), { recursive: true })
  if (former) return () => writeWhole(path, former)
  return () => rmSync(above ?? path, { recursive: true, force: true })
}
