import { type FileKind, fileKinds } from '../model/file-kinds.ts'
import { fieldIn, fileOf } from '../model/file-name.ts'
import { matrixFile } from '../model/matrix-file.ts'
import type { Matrix, Row } from '../model/matrix.ts'
import type { Permalink } from '../model/permalink.ts'
import { rowAsWritten, topAsWritten } from './as-written.ts'
import { numberWords, type WordsOf } from './number-words.ts'
import { itemWriter, yamlWriter } from './yaml-text.ts'

const [rowKind] = fileKinds

/**
 * The files of a matrix by their names within its folder, which are read as the same matrix; prose ends with the end of a line. Rows
 * that are `listed` stand in rows.yaml, others in files of their own. Parts that are empty have no file.
 */
export function matrixFiles(matrix: Matrix): Record<string, string> {
  const wordsOf = numberWords(matrix)
  const listed = new Map((matrix.listed ?? []).map((id, at) => [id, at]))
  const place = ({ id }: Row) => listed.get(id) ?? -1
  const rows = matrix.rows.filter((row) => place(row) < 0)
  const inList = matrix.rows.filter((row) => place(row) >= 0).sort((one, other) => place(one) - place(other))
  const parts = { ...matrix, rows: rows.map((row) => rowAsWritten(row, wordsOf)) }
  return {
    'matrix.yaml': yamlWriter(matrixFile)(topAsWritten(matrix, wordsOf)),
    ...(inList.length > 0 ? { [rowKind.list.file]: rowListText(inList, wordsOf) } : {}),
    ...Object.assign({}, ...fileKinds.map((kind) => filesOf(kind, parts[kind.part]))),
  }
}

/** The text of rows.yaml with these rows, a line each. */
function rowListText(rows: Row[], wordsOf: WordsOf): string {
  const write = rowWriter(wordsOf)
  return rows.map((row) => `- ${write(row).replaceAll(/\n(?!\n)/g, '\n  ')}\n`).join('')
}

/** The text of the file of a row of a matrix, and what stands behind the `- ` where the row is in rows.yaml. */
export function rowTexts(matrix: Matrix, row: Row): { file: string; item: string } {
  const wordsOf = numberWords({ ...matrix, rows: [...matrix.rows, row] })
  return {
    file: writerOf(rowKind)(without(rowAsWritten(row, wordsOf), 'id')),
    item: rowWriter(wordsOf)(row),
  }
}

/** Gives what stands behind the `- ` of a row in rows.yaml. */
function rowWriter(wordsOf: WordsOf): (row: Row) => string {
  const write = itemWriter(rowKind.list.schema)
  return (row) => {
    const { body, ...entry } = rowAsWritten(row, wordsOf) as { body: string }
    return write({ ...entry, ...(body.trim() === '' ? {} : { text: body.trim() }) })
  }
}

function filesOf(kind: FileKind, values: readonly object[]): Record<string, string> {
  if (values.length === 0) return {}
  const field = fieldIn(kind)
  const write = writerOf(kind)
  if (field === undefined) return { [kind.file]: write(values) }
  return Object.fromEntries(values.map((value) => [fileOf(kind, value), write(without(value, field))]))
}

function writerOf(kind: FileKind): (value: object) => string {
  switch (kind.format) {
    case 'yaml':
      return yamlWriter(kind.schema)
    case 'markdown': {
      const write = yamlWriter(kind.schema)
      return (value) => {
        const { body, ...front } = value as { body: string }
        return `---\n${write(front)}---\n${body === '' || body.endsWith('\n') ? body : `${body}\n`}`
      }
    }
    case 'permalinks':
      return (entries) => (entries as Permalink[]).map(permalinkLine).join('')
    case 'text':
      return (value) => (value as { text: string }).text
  }
}

const permalinkLine = ({ kind, id, withdrawn }: Permalink): string =>
  `${kind} ${id}${withdrawn === undefined ? '' : ` withdrawn: ${withdrawn}`}\n`

const without = (value: object, field: string): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== field))
