import { git } from './git.ts'
import { GitProblem } from './git-output.ts'

/** Where to search: below a folder or everywhere, but not in the folders excepted. */
export interface Scope {
  below?: string
  except?: readonly string[]
}

/**
 * The paths of the files, in order, whose name matches a glob and that hold one of the words: of a commit of the repository in a
 * folder or, without one, of the folder as it stands, git repository or not. Throws {@link GitProblem} where it cannot be searched.
 */
export function searchFiles(
  folder: string,
  commit: string | undefined,
  glob: string,
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
    `:(glob)${scope.below === undefined ? '' : `${scope.below}/`}**/${glob}`,
    ...(scope.except ?? []).map((except) => `:(exclude)${except}`),
  ]
  const searched = commit === undefined ? ['--no-index', ...patterns] : [...patterns, commit]
  // A folder is searched as if it were no repository, so that no configuration of its own is read. That is also why files count that
  // git does not track or that it ignores: released source packages come with a .gitignore that ignores everything.
  const environment: Record<string, string> = commit === undefined ? { GIT_DIR: '/dev/null' } : {}
  const answer = git(folder, ['grep', ...options, ...searched, '--', ...paths], { environment })
  if (answer.status < 0 || answer.status > 1 || answer.overflow) throw new GitProblem(answer.complaint)
  const prefix = commit === undefined ? '' : `${commit}:`
  return answer.output
    .toString()
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => path.slice(prefix.length))
    .sort()
}
