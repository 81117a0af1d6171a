import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { diskFiles } from '../files/disk-files.ts'
import { git } from '../files/git.ts'
import { gitCommit } from '../files/git-commit.ts'
import { gitFiles } from '../files/git-files.ts'
import { GitProblem } from '../files/git-output.ts'
import { hasChanges } from '../files/has-changes.ts'
import { type Scope, searchFiles } from '../files/search-files.ts'
import { releaseOf } from './release.ts'
import { readSource } from './source-text.ts'
import { KernelProblem, type KernelTree } from './tree.ts'

/**
 * Opens a kernel tree: the files in a folder, or a git revision in a work tree or bare clone (for a bare clone HEAD unless another
 * is named). Only some of the folders need to be there. Throws {@link KernelProblem}.
 */
export function openKernelTree(path: string, revision?: string): KernelTree {
  assertFolder(path)
  const asked = revision ?? (isBare(path) ? 'HEAD' : undefined)
  const commit = asked === undefined ? undefined : commitOf(path, asked)
  const files = commit === undefined ? diskFiles(path, { followsLinks: true }) : gitFiles(path, commit)
  const read = (file: string) => readSource(files, file, commit === undefined ? 'disk' : 'git')
  const release = releaseOf(read('Makefile') ?? '')
  if (release === undefined) {
    const what = asked === undefined ? `\`${path}\`` : `\`${asked}\` of \`${path}\``
    throw new KernelProblem(`${what} is not a kernel tree: no Makefile with VERSION and PATCHLEVEL`)
  }
  return {
    path,
    release,
    revision: commit === undefined ? revisionOf(path, release) : revisionName(path, commit, release),
    read,
    search: (words, scope) => searchSources(path, commit, words, scope),
  }
}

function assertFolder(path: string): void {
  let isFolder = false
  try {
    isFolder = statSync(path).isDirectory()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new KernelProblem(code === 'ENOENT' ? `no such folder: \`${path}\`` : `\`${path}\` cannot be read (${code})`)
  }
  if (!isFolder) throw new KernelProblem(`\`${path}\` is no folder`)
}

/** Is the folder itself a git repository without a work tree? */
const isBare = (path: string): boolean =>
  ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(path, name))) && !existsSync(join(path, 'Makefile'))

/** The commit of a revision of the repository in a folder. */
function commitOf(path: string, revision: string): string {
  const repository = git(path, ['rev-parse', '--git-dir'])
  if (repository.status < 0) throw new KernelProblem(repository.complaint)
  if (repository.status > 0) throw new KernelProblem(`\`${path}\` is no git repository: ${repository.complaint}`)
  const commit = gitCommit(path, revision)
  if (commit === undefined) throw new KernelProblem(`no such revision in \`${path}\`: \`${revision}\``)
  return commit
}

/** The tag or commit that a work tree stands on; the release where it is no work tree of its own, or there is no git. */
function revisionOf(path: string, release: string): string {
  const commit = gitCommit(path, 'HEAD')
  if (commit === undefined) return release
  return `${revisionName(path, commit, release)}${hasChanges(path, commit) ? '-dirty' : ''}`
}

/** The tag that a commit has, else the release and the commit's id. */
function revisionName(path: string, commit: string, release: string): string {
  const tag = git(path, ['describe', '--tags', '--exact-match', commit])
  return tag.status === 0 ? tag.output.toString().trim() : `${release}-g${commit.slice(0, 12)}`
}

function searchSources(path: string, commit: string | undefined, words: readonly string[], scope?: Scope): string[] {
  try {
    return searchFiles(path, commit, '*.[ch]', words, scope)
  } catch (error) {
    if (error instanceof GitProblem) throw new KernelProblem(`the tree cannot be searched: ${error.message}`)
    throw error
  }
}
