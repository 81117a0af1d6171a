import type { Matrix, Note, Row } from '../model/matrix.ts'
import { currentRows } from './coverage.ts'
import { onceFor } from './once-for.ts'

const placesOf = onceFor((matrix: Matrix): Map<Row, number> => new Map(currentRows(matrix).map((row, at) => [row, at])))

/** Rows without doubles, in the order of the matrix. */
export const inOrder = (matrix: Matrix, rows: Row[]): Row[] =>
  [...new Set(rows)].sort((one, other) => (placesOf(matrix).get(one) ?? 0) - (placesOf(matrix).get(other) ?? 0))

/** The current rows before and after a row; a retired row has none. */
export function neighboursOf(matrix: Matrix, row: Row): { previous?: Row | undefined; next?: Row | undefined } {
  const place = placesOf(matrix).get(row)
  if (place === undefined) return {}
  const rows = currentRows(matrix)
  return { previous: rows[place - 1], next: rows[place + 1] }
}

/** The notes before and after a note, retired ones passed over; a retired note has none. */
export function notesAround(
  { notes }: Pick<Matrix, 'notes'>,
  note: Note,
): { previous?: Note | undefined; next?: Note | undefined } {
  const current = notes.filter(({ retired }) => retired === undefined)
  const place = current.indexOf(note)
  return place < 0 ? {} : { previous: current[place - 1], next: current[place + 1] }
}
