import { join } from 'node:path'
import { diskFiles } from '../files/disk-files.ts'
import { type FileSet, unreadable } from '../files/file-set.ts'
import { matrixFolders } from './matrix-names.ts'

/** The files of a matrix, wherever they are kept. Names are relative to its folder, with forward slashes. */
export interface Folder {
  /** How messages name the folder: from the project's root, with forward slashes. */
  path: string
  names: string[]
  /** The bytes of one of the names, at most the first `most`. Throws an Error with a `code` where it cannot be read. */
  read(name: string, most: number): Uint8Array
}

/**
 * The folder of a matrix on disk; `root` is the project's root and `path` leads from there. It is listed as deep as matrices go; a
 * folder or a link where there should be a file is one of the names, and cannot be read. Without a `matrix.yaml` it is not listed
 * at all. Throws an Error with a `code` where the folder itself cannot be listed.
 */
export function diskFolder(root: string, path: string): Folder {
  const files = diskFiles(join(root, path))
  const isMatrix = files.list().some(({ name }) => name === 'matrix.yaml')
  const names = isMatrix ? namesIn(files, (folder) => matrixFolders.includes(folder)) : []
  return { path: path.replaceAll('\\', '/'), names, read: readerOf(files) }
}

/** The files that stand in a folder on disk itself; see {@link diskFolder}. */
export function flatFolder(root: string, path: string): Folder {
  const files = diskFiles(join(root, path))
  return { path: path.replaceAll('\\', '/'), names: namesIn(files, () => false), read: readerOf(files) }
}

/** The paths of what stands in a set of files, in order; a folder that is not opened is one of them. */
export function namesIn(files: FileSet, isOpened: (folder: string) => boolean): string[] {
  const below = (folder?: string): string[] =>
    files.list(folder).flatMap(({ name, kind }) => {
      const path = folder === undefined ? name : `${folder}/${name}`
      return kind === 'folder' && isOpened(path) ? below(path) : [path]
    })
  return below().sort()
}

/** Reads a file of a set; one that is not there is an Error with a `code`. */
export const readerOf = (files: FileSet) => (name: string, most: number) => {
  const bytes = files.read(name, most)
  if (bytes === undefined) throw unreadable('ENOENT')
  return bytes
}
