import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { git } from '../files/git.ts'
import { gitCommit } from '../files/git-commit.ts'
import { gitObjects } from '../files/git-objects.ts'
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
  const commit = gitCommit(path, revision)
  if (commit === undefined) throw new KernelProblem(`no such revision in \`${path}\`: \`${revision}\``)

  const read = (file: string): string | undefined => {
    assertTreePath(file)
    const limit = largestSource + 4096
    const name = `${commit}:${file}`
    const { answer, objects } = gitObjects(path, [name], { limit })
    if (answer.overflow) throw tooLarge(file)
    const object = objects.get(name)
    if (object?.type === 'blob' && answer.status === 0) return sourceText(file, object.bytes)
    if (object?.type === 'tree') throw new KernelProblem(`\`${file}\` is no regular file`)
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
