import { type GitOptions, git } from './git.ts'

/** The id of the commit that a revision means; undefined where the repository has no such revision. */
export function gitCommit(
  folder: string,
  revision: string,
  options: Pick<GitOptions, 'isInside'> = {},
): string | undefined {
  if (revision.includes('\0')) return undefined
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const { status, output } = git(folder, words, options)
  return status === 0 ? output.toString().trim() : undefined
}
