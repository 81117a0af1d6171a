import { closeSync, type Dirent, lstatSync, opendirSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Entry, type FileSet, isPathWithin, isShown, unreadable } from './file-set.ts'

/** The files below a folder as they stand. A link is no file, since it may lead anywhere, unless links are followed. */
export function diskFiles(top: string, { followsLinks = false } = {}): FileSet {
  const listed = new Set<string>()
  const isWithin = (path: string) => listed.has(path) || isPathWithin(path)
  return {
    list(folder = '') {
      if (folder !== '' && !isWithin(folder)) throw unreadable('ENOENT')
      const entries = listFolder(join(top, folder))
      for (const { name } of entries) listed.add(folder === '' ? name : `${folder}/${name}`)
      return entries
    },
    read(path, most) {
      if (!isWithin(path)) return undefined
      try {
        return startOf(join(top, path), most, followsLinks)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
        throw error
      }
    },
  }
}

/** Longer folders are not for this, and listing them would keep the reader waiting. */
const mostEntries = 50_000

/** The file that vim makes, and takes away again, to see whether it can write to a folder. */
const probe = '4913'

function listFolder(path: string): Entry[] {
  const folder = opendirSync(path)
  const entries: Entry[] = []
  try {
    for (let entry = folder.readSync(); entry; entry = folder.readSync()) {
      if (!isShown(entry.name) || (entry.name === probe && entry.isFile())) continue
      if (entries.length === mostEntries) throw unreadable(`more than ${mostEntries} files`)
      entries.push({ name: entry.name, kind: kindOf(entry) })
    }
  } finally {
    folder.closeSync()
  }
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1))
}

function kindOf(entry: Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

/** The first bytes of a regular file; a pipe or a device would keep the reader waiting. */
function startOf(path: string, most: number, followsLinks: boolean): Uint8Array {
  const stats = followsLinks ? statSync(path) : lstatSync(path)
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
