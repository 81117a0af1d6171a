import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { withFolderLinks } from './folder-links.ts'

/** A zip entry's time is local and has no zone: the first that it can say, the same wherever it is made. */
const mtime = new Date(1980, 0, 1)

/** A built site as a zip of one folder `name`, whose pages open from a disk. The same site gives the same bytes. */
export function folderZip(folder: string, base: string, name: string): Uint8Array {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
  const files = new Set(paths)
  const content = (path: string): Uint8Array => {
    const bytes = new Uint8Array(readFileSync(join(folder, path)))
    return /\.(html|svg)$/.test(path) ? strToU8(withFolderLinks(strFromU8(bytes), path, files, base)) : bytes
  }
  const entries: Zippable = Object.fromEntries(paths.map((path) => [`${name}/${path}`, [content(path), { mtime }]]))
  return zipSync(entries, { level: 9 })
}
