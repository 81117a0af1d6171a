import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { diskFiles } from '../files/disk-files.ts'
import type { Problem } from '../model/problem.ts'
import type { SiteSettings } from '../model/site-file.ts'
import { diskFolder, flatFolder, type Folder } from './folder.ts'
import type { Loaded } from './loaded.ts'
import { readMatrix } from './read-matrix.ts'
import { type LoadedSite, readSite, siteName, usualSettings } from './read-site.ts'

/** Where matrices live unless told otherwise. */
const contentPath = 'src/content'

/** The folder of matrices, absolute: `content` as a user gave it, from the project's root or absolute, or the usual one. */
export const absoluteContentFolder = (root: string, content?: string): string => resolve(root, content || contentPath)

/** The folder of matrices, from the project's root: `content` as a user gave it, from there too or absolute, or the usual one. */
export const contentFolder = (root: string, content?: string): string =>
  relative(root, absoluteContentFolder(root, content)) || '.'

/** A content folder as read, with all that could not be. */
export interface Content {
  /** Every matrix, in order of name. */
  matrices: Loaded[]
  site: LoadedSite
  problems: Problem[]
}

/**
 * The content folder: a folder for each matrix, and the site's settings. That the folder itself cannot be read is one problem.
 * `root` is the project's root. The folder and each matrix in it may be links; within a matrix nothing may. Who needs only some
 * files of a matrix says which by their names; the others are as if they were not there.
 */
export function readContent(root: string, content?: string, isWanted: (name: string) => boolean = () => true): Content {
  const path = contentFolder(root, content)
  const top = absoluteContentFolder(root, content)
  const allowed = 'a folder with matrix.yaml for each matrix'
  const problem = (message: string, name = ''): { loaded?: Loaded; problems: Problem[] } => ({
    problems: [{ path: shortPath(`${path}${name}`), line: 1, column: 1, rule: 'schema', message, allowed }],
  })
  const readable = <Value>(name: string, read: () => Value) => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      return problem(`cannot be read: ${error.code}`, name)
    }
  }
  const read = (name: string) =>
    readable(`/${name}`, () =>
      isFolder(join(top, name))
        ? readMatrix(wantedOf(diskFolder(root, `${path}/${name}`), isWanted))
        : problem(`\`${name}\` is no matrix`, `/${name}`),
    )
  const results = readable('', () => {
    const names = isFolder(top)
      ? diskFiles(top)
          .list()
          .map(({ name }) => name)
          .filter((name) => name !== siteName)
      : []
    if (names.includes('matrix.yaml'))
      return problem(`a matrix itself; the content is the folder above, \`${dirname(path)}\``)
    const isContent = names.some((name) => ['matrix.yaml', 'rows'].some((part) => existsSync(join(top, name, part))))
    return isContent ? names.map(read) : problem('no matrix here')
  })
  const all = [results].flat()
  const hasMatrix = all.some(({ loaded }) => loaded)
  const site = readSite(hasMatrix ? flatFolder(root, path) : { path, names: [], read: () => new Uint8Array() })
  return {
    matrices: all.flatMap(({ loaded }) => (loaded ? [loaded] : [])),
    site,
    problems: [...site.problems, ...all.flatMap(({ problems }) => problems)],
  }
}

const wantedOf = (folder: Folder, isWanted: (name: string) => boolean): Folder => ({
  ...folder,
  names: folder.names.filter(isWanted),
})

/** The settings of the site alone; the usual ones where they cannot be read. */
export const readSettings = (root: string, content?: string): SiteSettings =>
  isFolder(absoluteContentFolder(root, content))
    ? readSite(flatFolder(root, contentFolder(root, content))).settings
    : usualSettings()

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Characters of a path that a message shows. */
const longest = 200

const shortPath = (path: string) => (path.length > longest ? `${path.slice(0, longest)}...` : path)
