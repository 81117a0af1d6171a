import { closeSync, type Dirent, lstatSync, opendirSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { matrixFolders } from './matrix-names.ts'

/** The files below a folder, wherever they are kept. Names are relative to the folder, with forward slashes. */
export interface Folder {
  /** How messages name the folder: from the project's root, with forward slashes. */
  path: string
  names: string[]
  /** The bytes of one of the names, at most the first `most`. Throws an Error with a `code` where it cannot be read. */
  read(name: string, most: number): Uint8Array
}

/** Dot files and editors' backups (`1.md~`, `#1.md#`) are left out of every folder, and so is what a system keeps of its own. */
export const isShown = (name: string): boolean =>
  !/(^|\/)(\.|[^/]*~(\/|$)|#[^/]*#(\/|$)|(Thumbs\.db|desktop\.ini)$)/i.test(name)

/** More entries than this are no folder of a matrix, and listing them would keep the reader waiting. */
const mostEntries = 50_000

/** The file that vim makes, and takes away again, to see whether it can write to a folder. */
const probe = '4913'

/** What a folder has, without what is not shown. Throws what `fs` throws, and an Error with a `code` where that is too much. */
export function listFolder(path: string): Dirent[] {
  const folder = opendirSync(path)
  const entries: Dirent[] = []
  try {
    for (let entry = folder.readSync(); entry; entry = folder.readSync()) {
      if (!isShown(entry.name) || (entry.name === probe && entry.isFile())) continue
      if (entries.length === mostEntries) throw unreadable(`more than ${mostEntries} files`)
      entries.push(entry)
    }
  } finally {
    folder.closeSync()
  }
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * The folder of a matrix on disk; `root` is the project's root and `path` leads from there. It is listed as deep as matrices go; a
 * folder or a link where there should be a file is one of the names, and cannot be read. Without a `matrix.yaml` it is not listed
 * at all. Throws an Error with a `code` where the folder itself cannot be listed.
 */
export function diskFolder(root: string, path: string): Folder {
  const top = join(root, path)
  const entries = listFolder(top)
  const isMatrix = entries.some(({ name }) => name === 'matrix.yaml')
  const names = (isMatrix ? entries : []).flatMap((entry) =>
    entry.isDirectory() && matrixFolders.includes(entry.name)
      ? listFolder(join(top, entry.name)).map(({ name }) => `${entry.name}/${name}`)
      : [entry.name],
  )
  return {
    path: path.replaceAll('\\', '/'),
    names: names.sort(),
    read: (name, most) => startOf(join(top, name), most),
  }
}

/** The first bytes of a regular file; a pipe or a device would keep the reader waiting, and a link may lead anywhere. */
function startOf(path: string, most: number): Uint8Array {
  const stats = lstatSync(path)
  if (!stats.isFile())
    throw unreadable(stats.isSymbolicLink() ? 'a link' : stats.isDirectory() ? 'a folder' : 'no file')
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

/** An Error as `fs` throws them, with the reason as its `code`. */
const unreadable = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'read' })
