import { either } from '../model/cell.ts'
import { emptyParts, emptyRow } from '../model/empty-matrix.ts'
import type { Matrix, Row } from '../model/matrix.ts'
import { besideColumns } from '../model/reserved-names.ts'
import { inputColumn, verdictColumn } from './columns.ts'
import { addressId, distinct, proseText, subjectWords } from './names.ts'
import { groupsOfSheet } from './groups-of-sheet.ts'
import { noteIds, notesOfSheet, toWrite } from './notes-of-sheet.ts'
import type { Sheet } from './sheet.ts'

export { noteIds, toWrite }

/** Which columns of a sheet are inputs, by position, and what in them stands for every value. */
export interface Roles {
  inputs: number[]
  wildcards: Set<string>
}

/** What is known of the message beside its table. */
export interface Origin {
  author?: string
  date?: string
  subject?: string
  messageId?: string
  list?: string
  /** Of a table that another message quotes, which. */
  quotedIn?: { author: string; date: string }
  /** Whether the words of the message are kept, as quotations. */
  isQuoted?: boolean
}

/** What the legend says of a column that the message says nothing of. */
export const unexplained = 'Not explained in the message.'

/** The id of each column of a sheet. */
export const columnIds = ({ heads }: Sheet): string[] =>
  distinct(
    heads.map(({ text }, at) => addressId(text, `column-${at + 1}`)),
    besideColumns,
  )

/** A sheet as a matrix whose columns have these roles. What the message does not say is left to be written, and says so. */
export function matrixOfSheet(sheet: Sheet, roles: Roles, id: string, origin: Origin): Matrix {
  const labels = distinctLabels(sheet)
  const ids = columnIds(sheet)
  const texts = (column: number) => sheet.rows.map(({ cells }) => cells[column]?.text ?? '')
  const made = sheet.heads.map((_, at) => {
    const [own, label] = [ids[at] ?? '', labels[at] ?? '']
    return roles.inputs.includes(at)
      ? { at, input: inputColumn(own, label, texts(at), roles.wildcards) }
      : { at, verdict: verdictColumn(own, label, texts(at)) }
  })
  const headed = <Of>(at: number, column: Of): Of => {
    const notes = noteIds(sheet.heads[at]?.notes ?? [])
    return notes.length > 0 ? { ...column, headingNotes: notes } : column
  }
  const inputs = made.flatMap(({ at, input }) => (input ? [headed(at, input.column)] : []))
  const carrier = carrierOf(sheet)
  const verdicts = made.flatMap(({ at, verdict }) =>
    verdict ? [headed(at, at === carrier ? { ...verdict.column, notes: true } : verdict.column)] : [],
  )
  const groups = groupsOfSheet(sheet)
  const rows = sheet.rows.map((row, at): Row => {
    const onCells = Object.fromEntries(
      row.cells.flatMap(({ notes }, column) =>
        notes.length > 0 && column !== carrier ? [[ids[column] ?? '', noteIds(notes)]] : [],
      ),
    )
    return {
      ...emptyRow,
      id: row.id,
      inputs: Object.fromEntries(
        made.flatMap(({ at: column, input }) => (input?.cells[at] ? [[ids[column], input.cells[at]]] : [])),
      ),
      verdicts: Object.fromEntries(
        made.flatMap(({ at: column, verdict }) => (verdict?.cells[at] ? [[ids[column], verdict.cells[at]]] : [])),
      ),
      group: groups.find(({ rows }) => rows.includes(row.id))?.id ?? 'all',
      notes: noteIds([...new Set(row.cells.flatMap(({ notes }) => notes))]),
      ...(Object.keys(onCells).length > 0 ? { cellNotes: onCells } : {}),
    }
  })
  const used = new Set(rows.flatMap(({ notes }) => notes).concat(sheet.heads.flatMap(({ notes }) => noteIds(notes))))
  const notes = notesOfSheet(sheet, used, origin.isQuoted ?? false)
  const isValue = (word: string) => inputs.some(({ values }) => values.some(({ id }) => id === word))
  // Where `X` is a value it stands for no other, and something has to.
  const wildcards = [
    ...roles.wildcards,
    ...(roles.wildcards.size === 0 && isValue(either)
      ? ['*', 'any', '?'].filter((one) => !isValue(one)).slice(0, 1)
      : []),
  ]
  const matrix: Matrix = {
    ...emptyParts,
    id,
    title: titleOf(origin.subject) ?? id,
    summary: toWrite,
    revision: 1,
    ...(origin.subject === undefined ? {} : { source: sourceOf(origin, origin.subject) }),
    ...(wildcards.every((one) => one === either) ? {} : { wildcards: wildcards.map((one) => ({ id: one })) }),
    inputs,
    verdicts,
    groups: groups.map(({ rows: _, ...group }) => group),
    legend: [],
    claims: [],
    unexplained: true,
    rows,
    notes,
    permalinks: [...rows.map(({ id }) => ({ kind: 'row', id })), ...notes.map(({ id }) => ({ kind: 'note', id }))],
    listed: rows.map(({ id }) => id),
  }
  return { ...matrix, legend: legendOf(sheet, ids, matrix, origin.isQuoted ?? false) }
}

const distinctLabels = ({ heads }: Sheet): string[] => distinct(heads.map(({ text }, at) => text || `column ${at + 1}`))

/** The column whose cells have the notes, where it is one alone. */
function carrierOf({ rows, heads }: Sheet): number | undefined {
  const carrying = heads.flatMap((_, at) => (rows.some(({ cells }) => (cells[at]?.notes.length ?? 0) > 0) ? [at] : []))
  return carrying.length === 1 ? carrying[0] : undefined
}

/** What the message says of words of the table, and of each column that it says nothing of that it does not. */
function legendOf(
  { around, heads }: Sheet,
  ids: string[],
  { inputs, verdicts, wildcards = [{ id: 'X' }] }: Matrix,
  isQuoted: boolean,
): Matrix['legend'] {
  const words = [...inputs.flatMap(({ values }) => values), ...verdicts.flatMap(({ marks }) => marks)].map(
    ({ id, label = id }) => ({ id, label }),
  )
  const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  const told = around.legend.flatMap(({ word, text }) => {
    const column = heads.findIndex((head) => isSame(head.text, word))
    const entry = { text: isQuoted ? `“${proseText(text)}”` : toWrite }
    if (column >= 0) return [{ id: ids[column] ?? '', ...(ids[column] === word ? {} : { label: word }), ...entry }]
    const own = words.find(({ label }) => isSame(label, word)) ?? wildcards.find(({ id }) => isSame(id, word))
    if (own) return [{ id: own.id, ...(own.id === word ? {} : { label: word }), ...entry }]
    const parts = words.filter(({ label }) => label.split(/\s+/).some((part) => isSame(part, word)))
    if (parts.length > 0) return [{ id: word, explains: [...new Set(parts.map(({ id }) => id))], ...entry }]
    // As `next` of the one heading `next state`; no word as short as `it`.
    const isEnd = (head: string) =>
      head.split(/\s+/).some((part, at, all) => isSame(part, word) && (at === 0 || at === all.length - 1))
    const headed = heads.flatMap((head, at) => (word.length > 2 && isEnd(head.text) ? [ids[at] ?? ''] : []))
    return headed.length === 1 && headed[0] ? [{ id: headed[0], label: word, ...entry }] : []
  })
  const legend = told.filter(({ id }, at) => told.findIndex((one) => isSame(one.id, id)) === at)
  const explained = new Set(legend.map(({ id }) => id))
  const others = [...inputs, ...verdicts].filter(({ id }) => !explained.has(id))
  return [
    ...legend,
    ...others.map(({ id, label }) => ({
      id,
      ...(label === undefined ? {} : { label }),
      text: unexplained,
    })),
  ]
}

/** A subject as a title; undefined where it has no words. */
function titleOf(subject: string | undefined): string | undefined {
  const title = subjectWords(subject).join(' ')
  return title === '' ? undefined : proseText(title)
}

const sourceOf = ({ author, date, messageId, list, quotedIn }: Origin, subject: string): Matrix['source'] => ({
  subject,
  ...(author === undefined ? {} : { author }),
  ...(date === undefined ? {} : { date }),
  ...(list === undefined ? {} : { list }),
  ...(quotedIn === undefined ? {} : { quoted: quotedIn }),
  ...(messageId === undefined ? {} : { remark: `Message-ID \`${messageId.replaceAll(/[`\n]/g, '')}\`.` }),
})
