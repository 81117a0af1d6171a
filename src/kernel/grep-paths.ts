import { git } from '../files/git.ts'
import { KernelProblem } from './kernel-problem.ts'
import type { Scope } from './tree.ts'

/** The paths of the C files, in order, that hold one of the words: of a commit or, without one, of the folder as it stands. */
export function grepPaths(
  folder: string,
  commit: string | undefined,
  words: readonly string[],
  scope: Scope = {},
): string[] {
  if (words.length === 0) return []
  const options = [
    '--files-with-matches',
    '--null',
    '--fixed-strings',
    '--word-regexp',
    '-I',
    '--no-color',
    '--full-name',
    '--no-textconv',
    '--no-recurse-submodules',
  ]
  const patterns = words.flatMap((word) => ['-e', word])
  const paths = [
    `:(glob)${scope.below === undefined ? '' : `${scope.below}/`}**/*.[ch]`,
    ...(scope.except ?? []).map((except) => `:(exclude)${except}`),
  ]
  const searched = commit === undefined ? ['--no-index', ...patterns] : [...patterns, commit]
  // A folder is searched as if it were no repository, so that no configuration of its own is read.
  const environment: Record<string, string> = commit === undefined ? { GIT_DIR: '/dev/null' } : {}
  const answer = git(folder, ['grep', ...options, ...searched, '--', ...paths], { environment })
  if (answer.status < 0 || answer.status > 1 || answer.overflow)
    throw new KernelProblem(`the tree cannot be searched: ${answer.complaint}`)
  const prefix = commit === undefined ? '' : `${commit}:`
  return answer.output
    .toString()
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => path.slice(prefix.length))
    .sort()
}
