import { posix } from 'node:path'
import { gitCommit } from '../files/git-commit.ts'
import { gitFiles } from '../files/git-files.ts'
import { gitOutput } from '../files/git-output.ts'
import { type Folder, namesIn, readerOf } from './folder.ts'

/**
 * A folder as it was at a git revision; `path` leads there from `root`. It has no names where there was no such folder. Undefined
 * where there is no such revision. Throws {@link GitProblem} where the repository cannot be read.
 */
export function gitFolder(root: string, revision: string, path: string): Folder | undefined {
  const prefix = gitOutput(root, ['rev-parse', '--show-prefix'], { isInside: true }).toString().replace(/\n$/, '')
  const commit = gitCommit(root, revision, { isInside: true })
  if (commit === undefined) return undefined
  const files = gitFiles(root, commit, { top: posix.join(prefix, path), isInside: true })
  return { path: `${revision}:${path}`, names: namesIn(files, () => true), read: readerOf(files) }
}
