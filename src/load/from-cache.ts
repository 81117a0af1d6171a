import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDone } from '../files/is-done.ts'

/** Where produced values are kept, from the project's root. */
export const cachePath = '.cache'

/**
 * The value that was produced for the same key before, else a newly produced one, which is then kept. `key` holds all that the
 * value depends on; key and value must be plain JSON. A file that is broken, or that holds what `isValue` does not accept,
 * counts as none, and where nothing can be written nothing is kept. Two calls at the same time may both produce.
 */
export async function fromCache<Value>(
  root: string,
  key: unknown[],
  isValue: (value: unknown) => value is Value,
  produce: () => Value | Promise<Value>,
): Promise<Value> {
  const text = JSON.stringify(key)
  const folder = join(root, cachePath)
  const file = join(folder, `${createHash('sha256').update(text).digest('hex')}.json`)
  const kept = read(file, text)
  if (kept && isValue(kept.value)) return kept.value
  const value = await produce()
  write(folder, file, JSON.stringify({ key: text, value }))
  return value
}

/** The entry in a file, if it is whole and belongs to the key. */
function read(file: string, key: string): { value: unknown } | undefined {
  try {
    const entry: { key: string; value: unknown } = JSON.parse(readFileSync(file, 'utf8'))
    return entry.key === key && 'value' in entry ? entry : undefined
  } catch {
    return undefined
  }
}

/** Writes beside the file and renames, so that no reader ever sees half of it. */
function write(folder: string, file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`
  const isWritten = isDone(() => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(draft, text)
    renameSync(draft, file)
  })
  if (!isWritten) isDone(() => rmSync(draft))
}

/** Takes away what processes that were killed while writing have left. Whoever is writing just then keeps nothing. */
export function removeDrafts(root: string): void {
  const folder = join(root, cachePath)
  isDone(() => {
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.tmp'))) rmSync(join(folder, name))
  })
}
