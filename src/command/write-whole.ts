import { closeSync, openSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { keepOwner } from './keep-owner.ts'
import { takeLock } from './take-lock.ts'
import { WrongUse } from './verb.ts'
import { writeReason } from './write-reason.ts'

/** How long another process may take to write the same file, in milliseconds. */
const wait = 10_000

/**
 * Writes a file whole or not at all: beside it first, then in its place, with the owner and the mode of the one replaced. What
 * is no plain file, such as a pipe, is written to directly. Throws {@link WrongUse} that says why it could not.
 */
export function writeWhole(path: string, content: Uint8Array): void {
  withReason(path, () => {
    const target = targetOf(path)
    if (target.found && !target.found.isFile()) writeFileSync(path, content)
    else replaceFile(target, content)
  })
}

function replaceFile({ path, found }: Target, content: Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.export-new`)
  const release = takeLock(`${beside}.lock`, wait)
  if (!release) throw Object.assign(new Error(), { code: 'EBUSY' })
  try {
    // One that a killed process has left.
    rmSync(beside, { force: true })
    writeDraft(beside, content, found)
    renameSync(beside, path)
  } finally {
    rmSync(beside, { force: true })
    release()
  }
}

/** A secret is nobody else's to read, not even for a moment. */
function writeDraft(path: string, content: Uint8Array, found?: Stats): void {
  const file = openSync(path, 'wx', found ? 0o600 : 0o666)
  try {
    writeFileSync(file, content, { flush: true })
  } finally {
    closeSync(file)
  }
  if (found) keepOwner(path, found)
}

/** Throws {@link WrongUse} where {@link writeWhole} could not even begin, before the work that makes the content is done. */
export function checkPlace(path: string): void {
  withReason(path, () => {
    const folder = statSync(dirname(targetOf(path).path), { throwIfNoEntry: false })
    if (!folder) throw Object.assign(new Error(), { code: 'ENOENT' })
    if (!folder.isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
  })
}

interface Target {
  path: string
  found?: Stats
}

function targetOf(path: string): Target {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
  // A link stays a link; what it leads to is replaced.
  return found ? { path: realpathSync(path), found } : { path }
}

/** What `act` gives; an error with a `code` is a {@link WrongUse} that says why `path` cannot be written. */
export function withReason<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof Error) || error instanceof WrongUse || !('code' in error)) throw error
    throw new WrongUse(`cannot write \`${path}\`: ${writeReason(error) ?? error.message}`)
  }
}
