import { statSync } from 'node:fs'
import { folderTree } from './folder-tree.ts'
import { gitTree, isBare } from './git-tree.ts'
import { KernelProblem } from './kernel-problem.ts'
import type { KernelTree } from './tree.ts'

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
