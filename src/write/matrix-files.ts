import { z } from 'zod'
import { type FileKind, fileKinds } from '../model/file-kinds.ts'
import { type Change, changesFile } from '../model/changes-file.ts'
import { fieldIn, fileOf } from '../model/file-name.ts'
import { matrixFile } from '../model/matrix-file.ts'
import type { Matrix, Note, Row } from '../model/matrix.ts'
import type { Permalink } from '../model/permalink.ts'
import { rowAsWritten, topAsWritten } from './as-written.ts'
import { numberWords, type WordsOf } from './number-words.ts'
import type { FieldText } from './with-fields.ts'
import { itemWriter, yamlWriter } from './yaml-text.ts'

const [rowKind, noteKind] = fileKinds

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

/** An entry of changes.yaml as text, without the `- ` in front of it. */
export const changeText = (change: Change): string => yamlWriter(changesFile)([change]).replace(/^- /, '').trimEnd()

/** The text of the file of a row of a matrix, and what stands behind the `- ` where the row is in rows.yaml. */
export const rowTexts = (matrix: Matrix, row: Row): { file: string; item: string } =>
  rowTextsIn({ ...matrix, rows: [...matrix.rows, row] })(row)

/** The same for any row of a matrix. */
export function rowTextsIn(matrix: Matrix): (row: Row) => { file: string; item: string } {
  const wordsOf = numberWords(matrix)
  const [fileText, itemText] = [writerOf(rowKind), rowWriter(wordsOf)]
  return (row) => ({ file: fileText(without(rowAsWritten(row, wordsOf), 'id')), item: itemText(row) })
}

/** Of the front matter of a row that is another the fields that differ, as text by key; nothing for one that goes. */
export function rowFieldsIn(before: Matrix, after: Matrix): (was: Row, is: Row) => Record<string, FieldText> {
  const [wordsBefore, wordsAfter] = [numberWords(before), numberWords(after)]
  return (was, is) => differingFields(rowKind, rowAsWritten(was, wordsBefore), rowAsWritten(is, wordsAfter))
}

/** The same of a note. */
export const noteFields = (before: Note, after: Note): Record<string, FieldText> =>
  differingFields(noteKind, before, after)

function differingFields({ schema }: { schema: z.ZodType }, before: object, after: object): Record<string, FieldText> {
  const write = yamlWriter(schema)
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => key !== 'id' && key !== 'body' && JSON.stringify(was.get(key)) !== JSON.stringify(is.get(key)),
  )
  const textOf = (key: string, value = is.get(key)) =>
    value === undefined
      ? ''
      : write({ [key]: value })
          .trimEnd()
          .replace(/^\{\}$/, '')
  return Object.fromEntries(
    differing.map((key) => [key, { whole: textOf(key), within: wordsWithin(was.get(key), is.get(key)) }]),
  )
}

/** Of a mapping whose keys are the same the words that are others, where each is one. */
function wordsWithin(was: unknown, is: unknown): Record<string, string> {
  const isMapping = (one: unknown): one is object => typeof one === 'object' && one !== null && !Array.isArray(one)
  if (!isMapping(was) || !isMapping(is) || Object.keys(was).join('\n') !== Object.keys(is).join('\n')) return {}
  const before = new Map(Object.entries(was))
  const differing = Object.entries(is).filter(([key, one]) => JSON.stringify(before.get(key)) !== JSON.stringify(one))
  const texts = differing.map(([key, one]) => [key, yamlWriter(z.array(z.string()))([one].flat()).trimEnd()] as const)
  const isOne = differing.every(([, one]) => typeof one === 'string' || (Array.isArray(one) && one.length === 1))
  return isOne
    ? Object.fromEntries(texts.map(([key, text]) => [key, text.replace(/^\[(.*)\]$/s, '$1').replace(/^- /, '')]))
    : {}
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
