import { cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { keepOwner } from './keep-owner.ts'
import { takeLock } from './take-lock.ts'
import { withCleanUp } from './with-clean-up.ts'

/** What stands beside a folder while it is replaced, on the same file system, so that it can be renamed. */
const beside = (path: string) => {
  const name = (what: string) => join(dirname(path), `.${basename(path)}.build-${what}`)
  return { lock: name('lock'), coming: name('new'), former: name('old') }
}

/**
 * Does `work` while no other process can replace the folder `path`; `replace` puts a finished folder in its place. What a
 * process that was killed has left is settled first. False, with nothing done, where another process is at it.
 *
 * No single call of Node exchanges two folders, and a link in the folder's place would surprise whoever copies it. So the
 * former folder is moved aside and the new one into its place, one right after the other, and the former one is kept until
 * then: a process that is killed in between leaves it to {@link putBack}.
 */
export async function replaceFolder(
  path: string,
  work: (replace: (made: string) => void) => Promise<void>,
): Promise<boolean> {
  const { lock } = beside(path)
  const release = takeLock(lock)
  if (!release) return false
  return withCleanUp(release, async () => {
    settle(path)
    await work((made) => replace(path, made))
    return true
  })
}

/** Puts the former folder back where a process was killed between moving it aside and moving the new one into its place. */
export function putBack(path: string): void {
  const { lock, former } = beside(path)
  if (existsSync(path) || !existsSync(former)) return
  // Whoever has the lock is about to put the new one there.
  const release = takeLock(lock)
  if (!release) return
  try {
    settle(path)
  } finally {
    release()
  }
}

function settle(path: string): void {
  const { coming, former } = beside(path)
  if (!existsSync(path) && existsSync(former)) renameSync(former, path)
  remove(former)
  remove(coming)
}

function replace(path: string, made: string): void {
  const { coming, former } = beside(path)
  try {
    move(made, coming)
    const found = statSync(path, { throwIfNoEntry: false })
    if (found) keepOwner(coming, found)
    if (found) renameSync(path, former)
    renameSync(coming, path)
  } finally {
    settle(path)
  }
}

/** Renames, or copies where the other place is on another file system. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    cpSync(from, to, { recursive: true })
  }
}

const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 3 })
