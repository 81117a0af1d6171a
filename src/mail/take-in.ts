import { isInList } from '../derive/is-in-list.ts'
import { currentRows } from '../derive/coverage.ts'
import { emptyRow } from '../model/empty-matrix.ts'
import type { Matrix, Note, Row } from '../model/matrix.ts'
import { postedDate, type Posted } from '../model/posted-file.ts'
import { columnLabel } from '../derive/cell-text.ts'
import { messageCell, type TakenMessage } from './against.ts'
import type { Refusal } from './import-table.ts'
import { isSameName } from './names.ts'
import type { ColumnPair, Pairing } from './pairing.ts'
import { type PostedRow, type TakenRow, takenRow } from './taken-row.ts'

/** Of a message that is taken in: how it is recorded, whether it is about some of the rows only, and today, as in `2026-04-07`. */
export interface TakingIn {
  id: string
  isPartial: boolean
  today: string
}

/** A matrix with a message in it, and what a person has to look at, in a sentence each; or why it cannot be taken in. */
export type TakenIn = { matrix: Matrix; open: string[] } | { refusals: Refusal[] }

/**
 * Takes a newer message into a matrix: it is recorded as posted, under the ids of the matrix; cells that stood as posted are as it has
 * them; its new rows and notes come, and those that it has no more are retired. Questions that it answers are withdrawn; cells that were
 * changed here stay. The log says so as a revision. What the matrix has no word for is refused.
 */
export function takeIn(
  matrix: Matrix,
  { matrix: table, message, lines }: TakenMessage,
  { columns, rows: partners }: Pairing,
  { id, isPartial, today }: TakingIn,
): TakenIn {
  const known = new Set(columns.flatMap(({ other }) => other ?? []))
  const refusals: Refusal[] = [...table.inputs, ...table.verdicts]
    .filter((column) => !known.has(column))
    .map((column) => ({
      message: `column \`${columnLabel(column)}\` is none of ${matrix.id}`,
      allowed: `${columns.map(({ own }) => `\`${columnLabel(own)}\``).join(', ')}; a new one is added by hand first`,
    }))
  const newNotes = table.notes.filter((note) => !matrix.notes.some((own) => isSameName(own.id, note.id)))
  const noted: Matrix = { ...matrix, notes: [...matrix.notes, ...newNotes.map((note) => asOwn(note, matrix))] }
  const ids = new Ids(matrix)
  const from = `The message of ${id.slice(0, 10)}`
  const named = table.rows
    .map((row) => ({ row, own: partners.get(row) }))
    .map(({ row, own }) => ({
      ...{ row, own, id: own?.id ?? ids.next(row.id) },
    }))
  const taken = named.map(({ row, own, id }): TakenRow & { isNew: boolean } => {
    const posted = postedRow(id, columns, message, row)
    const isNew = own === undefined
    const start = own ?? newRow(id, groupOf(matrix, table, row, partners))
    return { ...takenRow(noted, start, posted, message.source, isNew), isNew }
  })
  for (const [at, { unknown }] of taken.entries()) {
    const line = lines[named[at]?.row.id ?? '']
    refusals.push(...unknown.map((one) => (line === undefined ? one : { line, ...one })))
  }
  if (refusals.length > 0) return { refusals }
  const gone = isPartial ? [] : currentRows(matrix).filter((row) => ![...partners.values()].includes(row))
  const retired = { reason: `${from} no longer has it.`, see: [] }
  const after = new Map(taken.map(({ row }) => [row.id, row]))
  const rows = [
    ...matrix.rows.map((row) => after.get(row.id) ?? (gone.includes(row) ? { ...row, retired } : row)),
    ...taken.filter(({ isNew }) => isNew).map(({ row }) => row),
  ]
  const unused = isPartial
    ? []
    : notesLost(matrix, { ...noted, rows }).filter(
        (id) => !Object.keys(message.notes ?? {}).some((one) => isSameName(one, id)),
      )
  const posted: Posted = {
    ...message,
    id,
    rows: Object.fromEntries(
      named.map(({ row, id }) => [
        id,
        Object.fromEntries(
          postedRow(id, columns, message, row).cells.flatMap(({ column, text }) =>
            text === '' ? [] : [[column.id, text]],
          ),
        ),
      ]),
    ),
    ...(gone.length > 0 ? { gone: gone.map((row) => row.id) } : {}),
    ...(named.some(({ row, id }) => row.id !== id)
      ? { names: Object.fromEntries(named.flatMap(({ row, id }) => (row.id === id ? [] : [[id, row.id]]))) }
      : {}),
    ...(message.notes
      ? {
          notes: Object.fromEntries(
            Object.entries(message.notes).map(([note, said]) => [
              noted.notes.find((own) => isSameName(own.id, note))?.id ?? note,
              said,
            ]),
          ),
        }
      : {}),
  }
  const newIds = taken.flatMap(({ row, isNew }) => (isNew ? [row.id] : []))
  const changedRows = rows.filter((row) => !matrix.rows.includes(row)).map((row) => row.id)
  return {
    matrix: {
      ...noted,
      rows,
      notes: noted.notes.map((note) => (unused.includes(note.id) ? { ...note, retired } : note)),
      posted: [...matrix.posted, posted],
      revision: matrix.revision + 1,
      changes: [
        ...matrix.changes,
        {
          date: today,
          revision: matrix.revision + 1,
          text: logText(from, changedRows.length - gone.length - newIds.length, newIds.length, gone.length),
          rows: changedRows,
          notes: [...newNotes.map((note) => note.id), ...unused],
        },
      ],
      ...(matrix.order ? { order: [...matrix.order, ...newIds] } : {}),
      ...(isInList(matrix) ? { listed: [...(matrix.listed ?? []), ...newIds] } : {}),
      permalinks: [
        ...withdrawnFrom(matrix, taken, from),
        ...newIds.map((id) => ({ kind: 'row', id })),
        ...newNotes.map(({ id }) => ({ kind: 'note', id })),
      ],
    },
    open: taken.flatMap(({ open }) => open),
  }
}

/** What is on record, with a reason for each question that is answered. */
const withdrawnFrom = ({ permalinks }: Matrix, taken: TakenRow[], from: string): Matrix['permalinks'] =>
  permalinks.map((entry) =>
    entry.kind === 'questioned' &&
    entry.withdrawn === undefined &&
    taken.some(({ row, answered }) => answered.some((column) => entry.id === `${row.id} ${column}`))
      ? { ...entry, withdrawn: `${from} says so.` }
      : entry,
  )

/** What a message changed, for the log. */
function logText(from: string, changed: number, added: number, gone: number): string {
  const counts = [
    [changed, 'changed'],
    [added, 'new'],
    [gone, 'given up'],
  ] as const
  const told = counts.flatMap(([count, word]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? 'row' : 'rows'} ${word}`],
  )
  return told.length === 0 ? `${from}: no row is another.` : `${from}: ${told.join(', ')}.`
}

/** How a message of a day is recorded beside others: by the day, and from the second on by its number, too. */
export function freePostedId(posted: Posted[], date: string): string {
  const ofDay = posted.filter((one) => postedDate(one) === date).map(({ id }) => Number(id.slice(11)) || 1)
  return ofDay.length === 0 ? date : `${date}-${Math.max(...ofDay) + 1}`
}

/** Ids for new rows, none of which was ever given to anything. */
class Ids {
  readonly #taken: Set<string>
  constructor({ rows, notes, permalinks }: Matrix) {
    this.#taken = new Set([...rows, ...notes].map(({ id }) => id))
    for (const { id, kind } of permalinks) if (kind === 'row' || kind === 'note') this.#taken.add(id)
  }
  /** The one wished for where it is free; else the next number, or, where ids are words, one behind it. */
  next(wish: string): string {
    const numbers = [...this.#taken].filter((one) => /^\d+$/.test(one)).map(Number)
    const most = Math.max(0, ...numbers)
    let own = wish
    for (let number = /^\d+$/.test(wish) ? most + 1 : 2; this.#taken.has(own); number++)
      own = /^\d+$/.test(wish) ? String(number) : `${wish}-${number}`
    this.#taken.add(own)
    return own
  }
}

const postedRow = (id: string, columns: ColumnPair[], message: TakenMessage['message'], row: Row): PostedRow => ({
  id,
  cells: columns.flatMap(({ own, other }) =>
    other === undefined ? [] : [{ column: own, text: messageCell(message, row, other) }],
  ),
})

const newRow = (id: string, group: string): Row => ({ ...emptyRow, id, inputs: {}, verdicts: {}, group })

/** The group of a new row: that of the same name, else that of the row before it, else the first. */
function groupOf(matrix: Matrix, table: Matrix, row: Row, partners: Map<Row, Row>): string {
  const label = table.groups.find(({ id }) => id === row.group)?.label ?? ''
  const before = table.rows.slice(0, table.rows.indexOf(row)).findLast((one) => partners.has(one))
  return (
    matrix.groups.find((group) => isSameName(group.label, label))?.id ??
    (before && partners.get(before)?.group) ??
    matrix.groups[0]?.id ??
    ''
  )
}

/** A note of the message as one of the matrix; it shares the explanation of one that is there under another name there. */
const asOwn = (note: Note, { notes }: Matrix): Note => {
  const shares = notes.find(({ id }) => note.shares !== undefined && isSameName(id, note.shares))?.id ?? note.shares
  return shares === undefined ? note : { ...note, shares }
}

/** Notes that rows had before and no current one has now. */
function notesLost(before: Matrix, after: Matrix): string[] {
  const used = (one: Matrix) =>
    new Set([
      ...currentRows(one).flatMap(({ notes }) => notes),
      ...[...one.inputs, ...one.verdicts].flatMap(({ headingNotes = [] }) => headingNotes),
    ])
  const still = used(after)
  return [...used(before)].filter((id) => !still.has(id))
}
