import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { WrongUse } from './verb.ts'

const held = new Set<string>()

/** What SQLite says where another process has the lock: https://sqlite.org/rescode.html#busy */
const busy = 5

/**
 * Takes the lock that is the file `path`, made where there is none, and gives what lets go of it; undefined where it is taken
 * after `wait` milliseconds. The kernel lets go when the process ends, however it ends: a file that is left over locks nothing,
 * whatever has the process's id by then, and other machines see the lock wherever their file system has locks. SQLite is the
 * way to such a lock that Node has.
 */
export function takeLock(path: string, wait = 0): (() => void) | undefined {
  // Opening the file and closing it again would drop a lock that this process has.
  if (held.has(path)) return undefined
  for (;;) {
    closeSync(openSync(path, 'a'))
    const file = inodeOf(path)
    const database = lockDatabase(path, wait)
    if (database === undefined) return undefined
    // Who had the lock before may have taken the file away in between, and a lock on that one keeps nobody out.
    if (file !== undefined && file === inodeOf(path)) {
      held.add(path)
      return () => {
        rmSync(path, { force: true })
        database.close()
        held.delete(path)
      }
    }
    database.close()
  }
}

function lockDatabase(path: string, timeout: number): DatabaseSync | undefined {
  const database = new DatabaseSync(path, { timeout })
  try {
    // A journal in a file would be a second file beside.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database.close()
    if (!(error instanceof Error && 'errcode' in error)) throw error
    if (error.errcode === busy) return undefined
    throw new WrongUse(`cannot lock \`${path}\`: ${error.message}`)
  }
}

const inodeOf = (path: string): bigint | undefined => statSync(path, { bigint: true, throwIfNoEntry: false })?.ino
