import { type FileKind, fileKinds } from '../model/file-kinds.ts'
import { folderOf, idIn } from '../model/file-name.ts'

/** The folders that a matrix has; none has folders of its own. */
export const matrixFolders = fileKinds.flatMap((kind) => folderOf(kind) ?? [])

/** The names that a matrix may have, in words. */
export const matrixNames = (kinds: readonly FileKind[]): string =>
  ['matrix.yaml', ...kinds.flatMap((kind) => [...listIn(kind), kind.inWords ?? kind.file])].join(', ')

/** Whether a matrix may have a file of this name; `posted/2026-02-30.yaml` has no date. */
export const isMatrixName = (name: string, kinds: readonly FileKind[]): boolean =>
  name === 'matrix.yaml' ||
  kinds.some((kind) => kind.file === name || listIn(kind).includes(name) || idIn(kind, name) !== undefined)

const listIn = (kind: FileKind): string[] => ('list' in kind && kind.list ? [kind.list.file] : [])
