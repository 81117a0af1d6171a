import { git } from './git.ts'
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
  ]
  const patterns = words.flatMap((word) => ['-e', word])
  const paths = [
    `:(glob)${scope.below === undefined ? '' : `${scope.below}/`}**/*.[ch]`,
    ...(scope.except ?? []).map((except) => `:(exclude)${except}`),
  ]
  const searched = commit === undefined ? ['--no-index', ...patterns] : [...patterns, commit]
  const answer = git(folder, ['grep', ...options, ...searched, '--', ...paths])
  if (answer.status > 1 || answer.overflow) throw new KernelProblem(`git cannot search the tree: ${answer.complaint}`)
  const prefix = commit === undefined ? '' : `${commit}:`
  return answer.output
    .toString()
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => path.slice(prefix.length))
    .sort()
}
