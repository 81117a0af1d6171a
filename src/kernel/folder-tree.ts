import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { git } from '../files/git.ts'
import { gitCommit } from '../files/git-commit.ts'
import { hasChanges } from '../files/has-changes.ts'
import { grepPaths } from './grep-paths.ts'
import { KernelProblem } from './kernel-problem.ts'
import { releaseOf } from './release.ts'
import { largestSource, sourceText, tooLarge } from './source-text.ts'
import type { KernelTree } from './tree.ts'
import { assertTreePath } from './tree-path.ts'

/** A kernel tree in a folder, git repository or not. Throws {@link KernelProblem} where it is none. */
export function folderTree(path: string): KernelTree {
  const read = (file: string): string | undefined => {
    assertTreePath(file)
    try {
      const stat = statSync(join(path, file))
      if (!stat.isFile()) throw new KernelProblem(`\`${file}\` is no regular file`)
      if (stat.size > largestSource) throw tooLarge(file)
      return sourceText(file, readFileSync(join(path, file)))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
      throw code === undefined ? error : new KernelProblem(`\`${file}\` cannot be read (${code})`)
    }
  }
  const release = releaseOf(read('Makefile') ?? '')
  if (release === undefined)
    throw new KernelProblem(`\`${path}\` is not a kernel tree: no Makefile with VERSION and PATCHLEVEL`)
  return {
    path,
    release,
    revision: commitOf(path, release),
    read,
    // Not limited to what git tracks or does not ignore: released source packages come with a .gitignore that ignores everything.
    search: (words, scope) => grepPaths(path, undefined, words, scope),
  }
}

/** The tag or commit that a work tree stands on; the release where it is no work tree of its own, or there is no git. */
function commitOf(path: string, release: string): string {
  const commit = gitCommit(path, 'HEAD')
  if (commit === undefined) return release
  return `${revisionName(path, commit, release)}${hasChanges(path, commit) ? '-dirty' : ''}`
}

/** The tag that a commit has, else the release and the commit's id. */
export function revisionName(path: string, commit: string, release: string): string {
  const tag = git(path, ['describe', '--tags', '--exact-match', commit])
  return tag.status === 0 ? tag.output.toString().trim() : `${release}-g${commit.slice(0, 12)}`
}
