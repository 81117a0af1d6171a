import { rowFileOf } from '../check/rule.ts'
import type { Folder } from '../load/folder.ts'
import type { Matrix, Row } from '../model/matrix.ts'
import { rowTexts } from '../write/matrix-files.ts'
import { type ItemEdit, withItems } from '../write/with-items.ts'
import { isInList } from '../derive/is-in-list.ts'
import { WrongUse } from './verb.ts'

/** The text of a file of a folder; empty where there is none. */
export const textIn = (folder: Folder, name: string): string =>
  folder.names.includes(name) ? new TextDecoder().decode(folder.read(name, Number.MAX_SAFE_INTEGER)) : ''

/** The text of a file of a folder with other items in its list at a path. Throws {@link WrongUse} where there is no such list. */
export function withAdded(folder: Folder, name: string, path: string[], ...edits: ItemEdit[]): string {
  const text = withItems(textIn(folder, name), path, edits)
  if (text === undefined)
    throw new WrongUse(`\`${folder.path}/${name}\` cannot be added to\n  allowed: a list of an entry a line`)
  return text
}

/**
 * The files that are another once a matrix has a row, or has it as it is here, as they are then: of the row, `order`, and
 * permalinks.txt. Throws {@link WrongUse} where one of them cannot be added to.
 */
export function filesWithRow(folder: Folder, matrix: Matrix, row: Row): Record<string, string> {
  const others = matrix.rows.filter(({ id }) => id !== row.id)
  const { file, item } = rowTexts({ ...matrix, rows: others }, row)
  const at = matrix.listed?.indexOf(row.id) ?? -1
  const isInOrder = matrix.order === undefined || matrix.order.includes(row.id)
  const isOnRecord = matrix.permalinks.some(({ kind, id }) => kind === 'row' && id === row.id)
  const isAdded = at < 0 && isInList({ ...matrix, rows: others })
  return {
    ...(at >= 0 || isAdded
      ? { 'rows.yaml': withAdded(folder, 'rows.yaml', [], { item, at: at >= 0 ? at : undefined }) }
      : { [rowFileOf(row)]: file }),
    ...(isInOrder ? {} : { 'matrix.yaml': withAdded(folder, 'matrix.yaml', ['order'], { item: row.id }) }),
    ...(isOnRecord ? {} : { 'permalinks.txt': withLine(textIn(folder, 'permalinks.txt'), 'row', row.id) }),
  }
}

/** The text of permalinks.txt with a line behind the last one of its kind, or at the end. */
export function withLine(text: string, kind: string, id: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(lineEnd)
  const last = lines.findLastIndex((line) => new RegExp(String.raw`^\s*${kind}\s`).test(line))
  return `${lines.toSpliced(last < 0 ? lines.length : last + 1, 0, `${kind} ${id}`).join(lineEnd)}${lineEnd}`
}
