import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { WrongUse } from './verb.ts'
import { writeReason } from './write-reason.ts'

/**
 * Writes a file whole or not at all: beside it first, then in its place. What is no plain file, such as a pipe, is written to
 * directly. Throws {@link WrongUse} that says why it could not.
 */
export function writeWhole(path: string, content: Uint8Array): void {
  const target = existing(path)
  const beside = join(dirname(target.path), `.${basename(target.path)}.${process.pid}`)
  telling(path, () => {
    if (target.kind === 'other') {
      writeFileSync(path, content)
      return
    }
    try {
      writeFileSync(beside, content, { flag: 'wx', flush: true })
      renameSync(beside, target.path)
    } catch (error) {
      rmSync(beside, { force: true })
      throw error
    }
  })
}

/** Throws {@link WrongUse} where {@link writeWhole} could not even begin, before the work that makes the content is done. */
export function checkPlace(path: string): void {
  telling(path, () => {
    const folder = statSync(dirname(existing(path).path), { throwIfNoEntry: false })
    if (!folder) throw Object.assign(new Error(), { code: 'ENOENT' })
    if (!folder.isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
  })
}

function existing(path: string): { kind: 'file' | 'other'; path: string } {
  return telling(path, () => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    // A link stays a link; what it leads to is replaced.
    return { kind: found && !found.isFile() ? 'other' : 'file', path: found ? realpathSync(path) : path }
  })
}

function telling<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof Error) || error instanceof WrongUse || !('code' in error)) throw error
    throw new WrongUse(`cannot write \`${path}\`: ${writeReason(error) ?? error.message}`)
  }
}
