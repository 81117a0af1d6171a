import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { git } from '../files/git.ts'
import { revisionName } from './folder-tree.ts'
import { grepPaths } from './grep-paths.ts'
import { KernelProblem } from './kernel-problem.ts'
import { releaseOf } from './release.ts'
import { largestSource, sourceText, tooLarge } from './source-text.ts'
import type { KernelTree } from './tree.ts'
import { assertTreePath } from './tree-path.ts'

/** Is the folder itself a git repository without a work tree? */
export const isBare = (path: string): boolean =>
  ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(path, name))) && !existsSync(join(path, 'Makefile'))

/** A kernel tree at a revision of the git repository in a folder. Throws {@link KernelProblem}. */
export function gitTree(path: string, revision: string): KernelTree {
  const repository = git(path, ['rev-parse', '--git-dir'])
  if (repository.status < 0) throw new KernelProblem(repository.complaint)
  if (repository.status > 0) throw new KernelProblem(`\`${path}\` is no git repository: ${repository.complaint}`)
  const commit = commitOf(path, revision)
  if (commit === undefined) throw new KernelProblem(`no such revision in \`${path}\`: \`${revision}\``)

  const read = (file: string): string | undefined => {
    assertTreePath(file)
    const limit = largestSource + 4096
    const answer = git(path, ['cat-file', '--batch'], { input: `${commit}:${file}\n`, limit })
    if (answer.overflow) throw tooLarge(file)
    const headEnd = answer.output.indexOf('\n')
    const [, type, size] = answer.output.subarray(0, headEnd).toString().split(' ').slice(-3)
    if (type === 'blob' && answer.status === 0)
      return sourceText(file, answer.output.subarray(headEnd + 1, headEnd + 1 + Number(size)))
    if (type === 'tree') throw new KernelProblem(`\`${file}\` is no regular file`)
    const listed = git(path, ['ls-tree', commit, '--', file])
    if (listed.status === 0 && listed.output.length === 0) return undefined
    throw new KernelProblem(`\`${file}\` cannot be read from git: ${answer.complaint || 'its object is missing'}`)
  }

  const release = releaseOf(read('Makefile') ?? '')
  if (release === undefined)
    throw new KernelProblem(
      `\`${revision}\` of \`${path}\` is not a kernel tree: no Makefile with VERSION and PATCHLEVEL`,
    )
  return {
    path,
    release,
    revision: revisionName(path, commit, release),
    read,
    search: (words, scope) => grepPaths(path, commit, words, scope),
  }
}

function commitOf(path: string, revision: string): string | undefined {
  if (revision.includes('\0')) return undefined
  const answer = git(path, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  return answer.status === 0 ? answer.output.toString().trim() : undefined
}
