import type { Matrix } from '../model/matrix.ts'
import type { Posted, Said } from '../model/posted-file.ts'
import { cellText, columnLabel } from './cell-text.ts'
import { inOrderOfPosting } from './latest-posted.ts'
import type { RowDifference } from './matrix-differences.ts'
import { onceFor } from './once-for.ts'
import type { PartDifference } from './part-differences.ts'
import { digestOf } from './words-digest.ts'

/** What stands as posted at some time: cells by row and column, and what is said of words and in notes, as digests. */
export interface PostedState {
  rows: Map<string, Record<string, string>>
  legend: Map<string, string>
  notes: Map<string, string>
}

/** A message, and what it changed of what was posted before it; nothing for the first. */
export interface PostedRevision {
  message: Posted
  differences: (RowDifference | PartDifference)[]
}

/** The messages of a matrix in the order of posting, each with what it changed. */
export const postedRevisions = onceFor((matrix: Matrix): PostedRevision[] => {
  let before: PostedState | undefined
  return inOrderOfPosting(matrix.posted).map((message) => {
    const after = withMessage(before ?? nothing(), message)
    const differences = before ? postedBetween(matrix, before, after) : []
    before = after
    return { message, differences }
  })
})

/** What stood as posted once the message `id` was there; undefined where there is no such message. */
export function postedState({ posted }: Pick<Matrix, 'posted'>, id: string): PostedState | undefined {
  const ordered = inOrderOfPosting(posted)
  const at = ordered.findIndex((message) => message.id === id)
  return at < 0 ? undefined : ordered.slice(0, at + 1).reduce(withMessage, nothing())
}

/** The rows of a matrix as they are now, as if posted; of its legend and notes nothing is known then. */
export const currentState = (matrix: Matrix): PostedState => ({
  ...nothing(),
  rows: new Map(
    matrix.rows.flatMap((row) =>
      row.retired
        ? []
        : [
            [
              row.id,
              Object.fromEntries(
                [...matrix.inputs, ...matrix.verdicts].map(({ id }) => [id, cellText(matrix, row, id)]),
              ),
            ] as const,
          ],
    ),
  ),
})

const nothing = (): PostedState => ({ rows: new Map(), legend: new Map(), notes: new Map() })

/**
 * With what a message says: rows that it lacks stand, unless it gave them up; so do words, and notes where it has none at all, or is
 * about some of the rows only.
 */
function withMessage({ rows, legend, notes }: PostedState, message: Posted): PostedState {
  const gone = new Set(message.gone)
  const columns = new Set(Object.values(message.rows).flatMap(Object.keys))
  const other = (id: string) => Object.entries(rows.get(id) ?? {}).filter(([column]) => !columns.has(column))
  const said = (record: Record<string, Said> = {}) =>
    Object.entries(record).map(([key, one]) => [key, digestOf(one)] as const)
  const ownNotes = said(message.notes)
  const isPartial = [...rows.keys()].some((id) => !gone.has(id) && !Object.hasOwn(message.rows, id))
  return {
    rows: new Map([
      ...[...rows].filter(([id]) => !gone.has(id)),
      ...Object.entries(message.rows).map(
        ([id, cells]) => [id, { ...Object.fromEntries(other(id)), ...cells }] as const,
      ),
    ]),
    legend: new Map([...legend, ...said(message.legend)]),
    notes: new Map([...(ownNotes.length === 0 || isPartial ? notes : []), ...ownNotes]),
  }
}

/** What differs between two times: row by row in the order of the matrix, then words, then notes. What neither knows is left out. */
export function postedBetween(
  matrix: Matrix,
  older: PostedState,
  newer: PostedState,
): (RowDifference | PartDifference)[] {
  const columns = [...matrix.inputs, ...matrix.verdicts]
  const rows = matrix.rows.flatMap(({ id }): RowDifference[] => {
    const [was, is] = [older.rows.get(id), newer.rows.get(id)]
    const cells = columns
      .map((column) => ({ label: columnLabel(column), was: was?.[column.id] ?? '', is: is?.[column.id] ?? '' }))
      .filter((cell) => cell.was !== cell.is)
    if ((!was && !is) || (was && is && cells.length === 0)) return []
    return [{ id, kind: was ? (is ? 'changed' : 'removed') : 'added', cells, other: [] }]
  })
  return [
    ...rows,
    ...saidBetween('legend', older.legend, newer.legend),
    ...saidBetween('note', older.notes, newer.notes),
  ]
}

const saidBetween = (part: string, older: Map<string, string>, newer: Map<string, string>): PartDifference[] =>
  older.size === 0 || newer.size === 0
    ? []
    : [...new Set([...older.keys(), ...newer.keys()])].flatMap((id): PartDifference[] => {
        const [was, is] = [older.get(id), newer.get(id)]
        if (was === is) return []
        return [{ part, id, kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }]
      })
