import { cellText, columnLabel } from '../derive/cell-text.ts'
import { currentRows, isRetired } from '../derive/coverage.ts'
import { inOrderOfPosting, postedCell } from '../derive/latest-posted.ts'
import { wordsOf } from '../derive/legend.ts'
import type { RowDifference } from '../derive/matrix-differences.ts'
import type { PartDifference } from '../derive/part-differences.ts'
import { postedState } from '../derive/posted-revisions.ts'
import { digestOf } from '../derive/words-digest.ts'
import type { Matrix, Row } from '../model/matrix.ts'
import { isSameName } from './names.ts'
import { isKeptRetired } from './kept-retired.ts'
import { noteOf } from './own-marks.ts'
import type { Column, ColumnPair, Pairing } from './pairing.ts'
import type { PostedMessage } from './posted-of-sheet.ts'

/** The table of a message as a matrix, and what it says for the record. */
export interface TakenMessage {
  matrix: Matrix
  message: PostedMessage
  /** The line of each row. */
  lines: Record<string, number>
  /** Whether the message calls its rows by ids or numbers of its own. */
  isNamed: boolean
}

/**
 * What a newer message changes of a matrix: rows that come, go, or have other cells than the latest message that has them, or than
 * the matrix where none has; then words that it explains otherwise, or the legend lacks, and notes that come, go or say something else.
 * A message about some of the rows only, which `isPartial` says, lets none go.
 */
export function against(
  matrix: Matrix,
  { matrix: table, message }: TakenMessage,
  { columns, rows: partners }: Pairing,
  isPartial = false,
): (RowDifference | PartDifference)[] {
  const taken = new Set(partners.values())
  const compared = columns.filter(({ other }) => other)
  const rows = table.rows.flatMap((row): RowDifference[] => {
    const partner = partners.get(row)
    // One that is retired is another row until a message has it again.
    const own = partner && isRetired(partner) && !isKeptRetired(matrix, partner) ? undefined : partner
    const cells = compared
      .map(({ own: column, other }) => ({
        label: columnLabel(column),
        was: standing(matrix, own, column),
        is: messageCell(message, row, other),
      }))
      .filter(({ was, is }) => !isSameText(was, is))
    if (own && cells.length === 0) return []
    return [{ id: partner?.id ?? row.id, kind: own ? 'changed' : 'added', cells, other: [] }]
  })
  const gone = currentRows(matrix)
    .filter((row) => !isPartial && !taken.has(row))
    .map((row): RowDifference => ({
      ...{ id: row.id, kind: 'removed', other: [] },
      cells: columns.map(({ own }) => ({ label: columnLabel(own), was: standing(matrix, row, own), is: '' })),
    }))
  const known = new Set(columns.flatMap(({ other }) => other ?? []))
  const came = [...table.inputs, ...table.verdicts]
    .filter((column) => !known.has(column))
    .map((column): PartDifference => ({ part: 'column', id: columnLabel(column), kind: 'added' }))
  const lost = columns
    .filter(({ other }) => other === undefined)
    .map(({ own }): PartDifference => ({ part: 'column', id: columnLabel(own), kind: 'removed' }))
  return [
    ...rows,
    ...gone,
    ...came,
    ...lost,
    ...wordDifferences(matrix, message, columns),
    ...noteDifferences(matrix, message, isPartial),
  ]
}

/** The cell of a row as it stands: as posted last, or as it is where it never was. */
const standing = (matrix: Matrix, row: Row | undefined, { id }: Column): string =>
  row === undefined ? '' : (postedCell(matrix, row.id, id) ?? cellText(matrix, row, id))

/** The cell of a row as the message has it. */
export const messageCell = ({ rows }: PostedMessage, row: Row, column: Column | undefined): string =>
  column === undefined ? '' : (rows[row.id]?.[column.id] ?? '')

/** Whether two cells read the same, however their blanks are set. */
export const isSameText = (one: string, other: string): boolean =>
  one.replaceAll(/\s+/g, '') === other.replaceAll(/\s+/g, '')

/** What is on record of the words and notes that messages had. */
function onRecord(matrix: Matrix): { legend: Map<string, string>; notes: Map<string, string> } {
  const last = inOrderOfPosting(matrix.posted).at(-1)
  const state = last && postedState(matrix, last.id)
  return { legend: state?.legend ?? new Map(), notes: state?.notes ?? new Map() }
}

/** The words that the message explains and the legend does not, or that it explains otherwise than the message before. */
function wordDifferences(matrix: Matrix, { legend = {} }: PostedMessage, columns: ColumnPair[]): PartDifference[] {
  const before = onRecord(matrix).legend
  const known = matrix.legend.flatMap((entry) => [entry.id, entry.label ?? entry.id, ...wordsOf(entry)])
  const ownOf = (word: string) =>
    columns.find(({ other }) => other && (isSameName(columnLabel(other), word) || other.id === word))?.own.id ?? word
  return Object.entries(legend).flatMap(([word, said]): PartDifference[] => {
    const was = [...before].find(([one]) => isSameName(one, word))?.[1]
    if (was !== undefined) return was === digestOf(said) ? [] : [{ part: 'legend', id: word, kind: 'changed' }]
    return known.some((one) => isSameName(one, ownOf(word))) ? [] : [{ part: 'legend', id: word, kind: 'added' }]
  })
}

/** Notes that come, go, or say something else than the message before. A message without notes, or about some rows, takes none away. */
function noteDifferences(matrix: Matrix, { notes = {} }: PostedMessage, isPartial: boolean): PartDifference[] {
  const own = matrix.notes.filter(({ retired }) => !retired)
  const before = onRecord(matrix).notes
  const given = new Set<string>()
  const come = Object.entries(notes).flatMap(([mark, said]): PartDifference[] => {
    const known = noteOf({ notes: own }, mark)?.id
    if (known === undefined) return [{ part: 'note', id: mark, kind: 'added' }]
    given.add(known)
    const was = before.get(known)
    return was === undefined || was === digestOf(said) ? [] : [{ part: 'note', id: known, kind: 'changed' }]
  })
  // What no message had was added here.
  const posted = own.filter(({ id }) => before.size === 0 || before.has(id))
  const gone = given.size + come.length === 0 || isPartial ? [] : posted.filter(({ id }) => !given.has(id))
  return [...come, ...gone.map(({ id }): PartDifference => ({ part: 'note', id, kind: 'removed' }))]
}
