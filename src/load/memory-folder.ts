import { unreadable } from '../files/file-set.ts'
import type { Folder } from './folder.ts'

type Files = Record<string, string | Uint8Array>

/** Files in memory as the folder of a matrix; `path` is how messages name it. */
export const memoryFolder = (path: string, files: Files): Folder =>
  folderWith(
    {
      path,
      names: [],
      read() {
        throw unreadable('ENOENT')
      },
    },
    files,
  )

/** A folder as it would be with other files in it, or others in their place. */
export const folderWith = (folder: Folder, files: Files): Folder => ({
  path: folder.path,
  names: [...new Set([...folder.names, ...Object.keys(files)])].sort(),
  read(name, most) {
    const file = Object.hasOwn(files, name) ? files[name] : undefined
    if (file === undefined) return folder.read(name, most)
    return (typeof file === 'string' ? new TextEncoder().encode(file) : file).subarray(0, most)
  },
})
