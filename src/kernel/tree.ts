import { statSync } from 'node:fs'
import { folderTree } from './folder-tree.ts'
import { gitTree, isBare } from './git-tree.ts'
import { KernelProblem } from './kernel-problem.ts'

/** Where to search: below a folder or everywhere, but not in the folders excepted. */
export interface Scope {
  below?: string
  except?: readonly string[]
}

/** A kernel tree, wherever it is kept. Paths lead from its root, with forward slashes. */
export interface KernelTree {
  /** As the user gave it. */
  path: string
  /** What its Makefile says, such as `v7.2.13`. */
  release: string
  /** The release, or in a git repository the tag or commit. */
  revision: string
  /** A file's text; undefined where there is no such file. Throws {@link KernelProblem} where it cannot be read as text. */
  read(path: string): string | undefined
  /** The C files that hold one of the words, in order. */
  search(words: readonly string[], scope?: Scope): string[]
}

/**
 * Opens a kernel tree: the files in a folder, or a git revision in a work tree or bare clone (for a bare clone HEAD unless another
 * is named). Only some of the folders need to be there. Throws {@link KernelProblem}.
 */
export function openKernelTree(path: string, revision?: string): KernelTree {
  let isFolder = false
  try {
    isFolder = statSync(path).isDirectory()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new KernelProblem(code === 'ENOENT' ? `no such folder: \`${path}\`` : `\`${path}\` cannot be read (${code})`)
  }
  if (!isFolder) throw new KernelProblem(`\`${path}\` is no folder`)
  if (revision !== undefined) return gitTree(path, revision)
  return isBare(path) ? gitTree(path, 'HEAD') : folderTree(path)
}
