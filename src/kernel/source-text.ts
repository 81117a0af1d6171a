import { type FileSet, isPathWithin } from '../files/file-set.ts'
import { KernelProblem } from './tree.ts'

/** A file larger than this is not read; what defines functions is far smaller in real kernels. In bytes. */
export const largestSource = 2 ** 24

/** A file that is no source, for its size or for what is in it. */
export class NoSource extends KernelProblem {}

/**
 * The text of a source file of a tree; undefined where there is no such file. Throws {@link NoSource} for what is too large or no
 * text, and {@link KernelProblem} for a path that leads out of the tree and for what cannot be read.
 */
export function readSource(files: FileSet, path: string, from: 'disk' | 'git'): string | undefined {
  if (!isPathWithin(path)) throw new KernelProblem(`\`${path}\` is no path within a kernel tree`)
  const bytes = readBytes(files, path, from)
  if (bytes === undefined) return undefined
  if (bytes.length > largestSource)
    throw new NoSource(`\`${path}\` is larger than ${largestSource / 2 ** 20} MiB, too large for a source file`)
  if (bytes.includes(0)) throw new NoSource(`\`${path}\` is a binary file`)
  return new TextDecoder().decode(bytes)
}

function readBytes(files: FileSet, path: string, from: 'disk' | 'git'): Uint8Array | undefined {
  try {
    return files.read(path, largestSource + 1)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    if (['a folder', 'a link', 'no file'].includes(code)) throw new KernelProblem(`\`${path}\` is no regular file`)
    throw new KernelProblem(`\`${path}\` cannot be read${from === 'git' ? ` from git: ${code}` : ` (${code})`}`)
  }
}
