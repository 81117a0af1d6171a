import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files below a folder, wherever they are kept. Names are relative to the folder, with forward slashes. */
export interface Folder {
  /** How messages name the folder: from the project's root, with forward slashes. */
  path: string
  names: string[]
  /** The bytes of one of the names, at most the first `most`. Throws an Error with a `code` where it cannot be read. */
  read(name: string, most: number): Uint8Array
}

/** Dot files are left out of every folder. */
export const isShown = (name: string): boolean => !/(^|\/)\./.test(name)

/**
 * A folder on disk; `root` is the project's root and `path` leads from there. A folder that has the name of a file is one of
 * the names, and cannot be read. Throws what `fs` throws where the folder itself cannot be listed.
 */
export function diskFolder(root: string, path: string): Folder {
  const top = join(root, path)
  const names = readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() || /.\.[a-z]+$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(top.replace(/[\\/]+$/, '').length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .filter(isShown)
    .sort()
  return { path: path.replaceAll('\\', '/'), names, read: (name, most) => startOf(join(top, name), most) }
}

/** The first bytes of a regular file; a pipe or a device would keep the reader waiting. */
function startOf(path: string, most: number): Uint8Array {
  const stats = statSync(path)
  if (!stats.isFile()) throw Object.assign(new Error('no file'), { code: stats.isDirectory() ? 'a folder' : 'no file' })
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(Math.min(stats.size, most))
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
