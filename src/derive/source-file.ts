import { type FileKind, fileKinds } from '../model/file-kinds.ts'
import { fileOf } from '../model/file-name.ts'
import type { Matrix } from '../model/matrix.ts'
import { type Page, pageOf } from '../model/pages.ts'

/** The file that a page is made from, by its path within the folder of the matrix; `id` is that of a row or a note. */
export function sourceFile(matrix: Matrix, page: Page['kind'], id?: string): string {
  const { part } = pageOf(page)
  const kind: FileKind | undefined = fileKinds.find((kind) => kind.part === part)
  const [first] = part ? matrix[part] : []
  if (kind && 'list' in kind && kind.list && id !== undefined && matrix.listed?.includes(id)) return kind.list.file
  return kind && first ? fileOf(kind, id === undefined ? first : { id }) : 'matrix.yaml'
}
