import { isInList } from '../derive/is-in-list.ts'
import { currentRows, isRetired } from '../derive/coverage.ts'
import { emptyRow } from '../model/empty-matrix.ts'
import type { Matrix, Note, Row } from '../model/matrix.ts'
import { postedDate, postedLabel, type Posted } from '../model/posted-file.ts'
import { columnLabel, plainCellText } from '../derive/cell-text.ts'
import { messageCell, type TakenMessage } from './against.ts'
import type { Refusal } from './import-table.ts'
import { isSameName } from './names.ts'
import { isKeptRetired, retiredHere } from './kept-retired.ts'
import { inPlace, NewIds } from './new-ids.ts'
import { openBeside } from './open-questions.ts'
import { noteOf } from './own-marks.ts'
import type { ColumnPair, Pairing } from './pairing.ts'
import { recordOf } from './record-of.ts'
import { numbersIn, renumbered } from './renumbered.ts'
import { type PostedRow, type TakenRow, takenRow } from './taken-row.ts'

/** Of a message that is taken in: how it is recorded, whether it is about some of the rows only, and today, as in `2026-04-07`. */
export interface TakingIn {
  id: string
  isPartial: boolean
  today: string
}

/**
 * A matrix with a message in it, what a person has to look at, in a sentence each, and the ids of the rows as they follow in the message;
 * or why it cannot be taken in.
 */
export type TakenIn = { matrix: Matrix; open: string[]; told: string[] } | { refusals: Refusal[] }

/**
 * Takes a newer message into a matrix: it is recorded as posted, under the ids of the matrix; cells that stood as posted are as it has
 * them; its new rows and notes come, those that it has no more are retired, and those that it has again are retired no longer, unless
 * that was decided here. Questions that it answers are withdrawn; cells that were changed here stay. The log says so as a revision. What
 * the matrix has no word for is refused.
 */
export function takeIn(
  matrix: Matrix,
  { matrix: table, message, lines, isNamed }: TakenMessage,
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
  const newNotes = table.notes.filter((note) => !noteOf(matrix, note.id)).map((note) => asOwn(note, matrix))
  const noted = renumbered({ ...matrix, notes: [...matrix.notes, ...newNotes] }, numbersIn(table, columns))
  const widened = new Map(noted.rows.map((row) => [row.id, row]))
  const ids = new NewIds(matrix)
  const from = `The message of ${postedLabel({ id })}`
  const named = table.rows
    .map((row) => ({ row, own: partners.get(row) }))
    .map(({ row, own }) => ({ row, own, id: own?.id ?? ids.next(row.id) }))
  const taken = named.map(({ row, own, id }) => {
    const posted = postedRow(id, columns, { matrix: table, message }, row)
    const isBack = own !== undefined && isRetired(own) && !isKeptRetired(matrix, own)
    const before = (own && widened.get(own.id)) ?? newRow(id, groupOf(matrix, table, row, partners))
    const { retired: _, ...current } = before
    const start = isBack ? current : before
    const made = takenRow(noted, start, posted, message.source, own === undefined)
    return { ...made, own, name: row.id, posted, isChanged: made.row !== before, isNew: own === undefined, isBack }
  })
  for (const [at, { unknown }] of taken.entries()) {
    const line = lines[named[at]?.row.id ?? '']
    refusals.push(...unknown.map((one) => (line === undefined ? one : { line, ...one })))
  }
  if (refusals.length > 0) return { refusals }
  const had = new Set(partners.values())
  const gone = new Set(isPartial ? [] : currentRows(matrix).filter((row) => !had.has(row)))
  const retired = { reason: `${from} no longer has it.`, see: [] }
  const after = new Map(taken.flatMap(({ row, isChanged }) => (isChanged ? [[row.id, row] as const] : [])))
  const newRows = taken.flatMap(({ row, isNew }) => (isNew ? [row] : []))
  const whole = renumbered({
    ...noted,
    rows: [
      ...matrix.rows.map((row) => {
        const wide = after.get(row.id) ?? widened.get(row.id) ?? row
        return gone.has(row) ? { ...wide, retired } : wide
      }),
      ...newRows,
    ],
  })
  const changed = new Set([...after.keys(), ...[...gone].map((row) => row.id)])
  const { rows } = whole
  const isSpoken = (note: string) => Object.keys(message.notes ?? {}).some((one) => noteOf(noted, one)?.id === note)
  const now = notesUsed({ ...noted, rows })
  const unused = new Set([...notesUsed(matrix)].filter((one) => !now.has(one) && !isSpoken(one)))
  const back = new Set(matrix.notes.flatMap((note) => (note.retired && now.has(note.id) ? [note.id] : [])))
  const newIds = newRows.map((row) => row.id)
  const told = named.map(({ id }) => id)
  const backRows = taken.filter(({ isBack }) => isBack)
  const changedRows = rows.flatMap((row) => (changed.has(row.id) ? [row.id] : []))
  const counts = { changed: changed.size - gone.size - newIds.length - backRows.length, added: newIds.length }
  return {
    matrix: {
      ...whole,
      notes: noted.notes.map((note) => {
        if (unused.has(note.id)) return { ...note, retired }
        const { retired: _, ...current } = note
        return back.has(note.id) ? current : note
      }),
      posted: [...matrix.posted, recordOf(noted, id, message, taken, isNamed, [...gone])],
      revision: matrix.revision + 1,
      changes: [
        ...matrix.changes,
        {
          date: today,
          revision: matrix.revision + 1,
          text: logText(from, { ...counts, back: backRows.length, gone: gone.size }),
          rows: changedRows,
          notes: [...newNotes.map((note) => note.id), ...unused, ...back],
        },
      ],
      ...(matrix.order ? { order: inPlace(matrix.order, told) } : {}),
      ...(isInList(matrix) ? { listed: inPlace(matrix.listed ?? [], told) } : {}),
      permalinks: [
        ...withdrawnFrom(matrix, taken, from),
        ...newIds.map((id) => ({ kind: 'row', id })),
        ...newNotes.map(({ id }) => ({ kind: 'note', id })),
      ],
    },
    told,
    open: [
      ...taken.flatMap(({ own, isBack, open }) => [...(own ? retiredHere(matrix, own, isBack) : []), ...open]),
      ...openBeside(matrix, { matrix: table, message }, { columns, rows: partners }, [...back]),
    ],
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

/** What a message changed, for the log: how many rows. */
function logText(from: string, rows: Record<'changed' | 'added' | 'back' | 'gone', number>): string {
  const counts = [
    [rows.changed, 'changed'],
    [rows.added, 'new'],
    [rows.back, 'back'],
    [rows.gone, 'given up'],
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

const postedRow = (
  id: string,
  columns: ColumnPair[],
  of: Pick<TakenMessage, 'matrix' | 'message'>,
  row: Row,
): PostedRow => ({
  id,
  cells: columns.flatMap(({ own, other }) =>
    other === undefined
      ? []
      : [
          {
            column: own,
            text: messageCell(of.message, row, other),
            plain: plainCellText(of.matrix, row, other.id),
            isEither: row.inputs[other.id]?.either === true,
          },
        ],
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
const asOwn = (note: Note, matrix: Matrix): Note => {
  const shares = note.shares === undefined ? undefined : (noteOf(matrix, note.shares)?.id ?? note.shares)
  return shares === undefined ? note : { ...note, shares }
}

/** The notes that current rows and headings have. */
const notesUsed = (matrix: Matrix): Set<string> =>
  new Set([
    ...matrix.rows.flatMap((row) => (isRetired(row) ? [] : row.notes)),
    ...[...matrix.inputs, ...matrix.verdicts].flatMap(({ headingNotes = [] }) => headingNotes),
  ])
