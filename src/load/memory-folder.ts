import { unreadable } from '../files/file-set.ts'
import type { Folder } from './folder.ts'

/** Files in memory as the folder of a matrix; `path` is how messages name it. */
export const memoryFolder = (path: string, files: Record<string, string | Uint8Array>): Folder => ({
  path,
  names: Object.keys(files).sort(),
  read(name, most) {
    const file = files[name]
    if (file === undefined) throw unreadable('ENOENT')
    return (typeof file === 'string' ? new TextEncoder().encode(file) : file).subarray(0, most)
  },
})
