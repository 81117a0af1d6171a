import { type GitAnswer, type GitOptions, git } from './git.ts'

/** A git repository cannot be read; the message says why. */
export class GitProblem extends Error {}

/** What a git command says. Throws {@link GitProblem} where it fails. */
export function gitOutput(folder: string, words: readonly string[], options: GitOptions = {}): Buffer {
  return soundOutput(git(folder, words, options), words[0])
}

/** The output of a command that did not fail. Throws {@link GitProblem} for one that did. */
export function soundOutput({ status, output, complaint, overflow }: GitAnswer, command = ''): Buffer {
  if (status !== 0 || overflow) throw new GitProblem(complaint || `\`git ${command}\` says too much`)
  return output
}
