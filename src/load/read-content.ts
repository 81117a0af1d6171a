import { readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { diskFolder, isShown } from './folder.ts'
import type { Loaded } from './loaded.ts'
import { readMatrix } from './read-matrix.ts'

/** Where matrices live unless told otherwise. */
const contentPath = 'src/content'

/** The folder of matrices, absolute: `content` as a user gave it, from the project's root or absolute, or the usual one. */
export const absoluteContentFolder = (root: string, content?: string): string => resolve(root, content || contentPath)

/** The folder of matrices, from the project's root: `content` as a user gave it, from there too or absolute, or the usual one. */
export const contentFolder = (root: string, content?: string): string =>
  relative(root, absoluteContentFolder(root, content)) || '.'

/** Every matrix folder below `content`, in order of name, with all that could not be read. `root` is the project's root. */
export function readContent(root: string, content?: string): { matrices: Loaded[]; problems: Problem[] } {
  const path = contentFolder(root, content)
  const allowed = 'a folder with matrix.yaml for each matrix'
  const problem = (message: string, name = ''): { loaded?: Loaded; problems: Problem[] } => ({
    problems: [{ path: `${path}${name}`, line: 1, column: 1, rule: 'schema', message, allowed }],
  })
  const read = (name: string) => {
    try {
      return readMatrix(diskFolder(root, `${path}/${name}`))
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
      return problem(`cannot be read: ${error.code}`, `/${name}`)
    }
  }
  const names = namesIn(join(root, path))
  const results =
    names.length === 0
      ? [problem('no matrix here')]
      : names.includes('matrix.yaml')
        ? [problem(`a matrix itself; the content is the folder above, \`${dirname(path)}\``)]
        : names.map((name) =>
            isFolder(join(root, path, name)) ? read(name) : problem(`\`${name}\` is no matrix`, `/${name}`),
          )
  return {
    matrices: results.flatMap(({ loaded }) => (loaded ? [loaded] : [])),
    problems: results.flatMap(({ problems }) => problems),
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const namesIn = (path: string) => (isFolder(path) ? readdirSync(path).filter(isShown).sort() : [])
