import { type Entry, type FileSet, isPathWithin, isShown, unreadable } from './file-set.ts'
import { git } from './git.ts'
import { type GitObject, gitObjects } from './git-objects.ts'
import { gitOutput, soundOutput } from './git-output.ts'

/** The most that is taken of a repository by one command, in bytes. */
const limit = 2 ** 30

/** More than the line that stands before an object, in bytes. */
const heading = 4096

/** The object of a link is the path that it leads to, in bytes as long as Linux has them at most. */
const longestLink = 4096
const linkMode = '120000'

/** Where the files of a set lie in a repository. */
interface GitPlace {
  /** The path of the set's folder from the top of the repository; all of the repository without one. */
  top?: string
  /** The repository may be one above the folder in which git is asked. */
  isInside?: boolean
}

interface GitEntry extends Entry {
  /** The path of the folder that it stands in, from the top of the repository. */
  folder: string
  id: string
}

/** A line of `git ls-tree`: `<mode> <type> <id>`, a tab and the path. Links and submodules are no files. */
function entryIn(line: string): GitEntry[] {
  const [, mode, id = '', folder = '', name = ''] = /^(100|040)\d+ \w+ (\w+)\t(?:(.*)\/)?(.*)$/s.exec(line) ?? []
  return mode === undefined ? [] : [{ folder, name, id, kind: mode === '040' ? 'folder' : 'file' }]
}

/**
 * The files of a commit of the repository in a folder; links and submodules are none. Throws {@link GitProblem} where the repository
 * cannot be read.
 */
export function gitFiles(repository: string, commit: string, { top = '', isInside = false }: GitPlace = {}): FileSet {
  const within = (path: string) => [top, path].filter(Boolean).join('/')
  const foldersBelow = (path: string) => {
    const words = ['ls-tree', '-r', '-t', '-z', '--full-tree', commit, '--', ...(path === '' ? [] : [`${path}/`])]
    const lines = gitOutput(repository, words, { limit, isInside }).toString().split('\0')
    return Map.groupBy(lines.flatMap(entryIn), ({ folder }) => folder)
  }
  let folders: Map<string, GitEntry[]> | undefined
  /** By path, of the files that were listed. */
  const ids = new Map<string, string>()
  let listed: Map<string, GitObject> | undefined

  const list = (folder = ''): Entry[] => {
    folders ??= foldersBelow(top)
    const entries = (folders.get(within(folder)) ?? []).filter(({ name }) => isShown(name))
    for (const { name, kind, id } of entries) if (kind === 'file') ids.set([folder, name].filter(Boolean).join('/'), id)
    listed = undefined
    return entries.map(({ name, kind }) => ({ name, kind }))
  }
  /** What was listed is read by one process, however many files it is. */
  const readListed = (id: string): Buffer => {
    if (listed === undefined) {
      const { answer, objects } = gitObjects(repository, [...ids.values()], { limit, isInside })
      soundOutput(answer, 'cat-file')
      listed = objects
    }
    const bytes = listed.get(id)?.bytes
    if (bytes === undefined) throw unreadable('its object is missing')
    return bytes
  }
  const readAlone = (path: string, most: number): Buffer | undefined => {
    const name = `${commit}:${path}`
    const { answer, objects } = gitObjects(repository, [name], { limit: most + heading, isInside })
    const object = objects.get(name)
    if (object?.type === 'tree') throw unreadable('a folder')
    const bytes = object?.type === 'blob' && (answer.status === 0 || answer.overflow) ? object.bytes : undefined
    if (bytes && bytes.length > longestLink) return bytes
    const line = git(repository, ['ls-tree', '--full-tree', commit, '--', path], { isInside })
    if (line.status === 0 && line.output.length === 0) return undefined
    if (line.output.toString().startsWith(`${linkMode} `)) throw unreadable('a link')
    if (bytes === undefined) throw unreadable(answer.complaint || 'its object is missing')
    return bytes
  }
  return {
    list,
    read(path, most) {
      const id = ids.get(path)
      if (id !== undefined) return readListed(id).subarray(0, most)
      return isPathWithin(path) ? readAlone(within(path), most)?.subarray(0, most) : undefined
    },
  }
}
