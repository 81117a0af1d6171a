import type { Matrix, Row } from '../model/matrix.ts'
import type { Posted } from '../model/posted-file.ts'
import { noteOf } from './own-marks.ts'
import type { PostedMessage } from './posted-of-sheet.ts'
import type { PostedRow } from './taken-row.ts'

/** A message as it is recorded, under the ids of a matrix that has its notes. */
export function recordOf(
  matrix: Matrix,
  id: string,
  message: PostedMessage,
  taken: { row: Row; name: string; posted: PostedRow }[],
  isNamed: boolean,
  gone: Row[],
): Posted {
  const renamed = isNamed ? taken.filter(({ row, name }) => row.id !== name) : []
  return {
    ...message,
    id,
    rows: Object.fromEntries(
      taken.map(({ row, posted }) => [
        row.id,
        Object.fromEntries(posted.cells.flatMap(({ column, text }) => (text === '' ? [] : [[column.id, text]]))),
      ]),
    ),
    ...(gone.length > 0 ? { gone: gone.map((row) => row.id) } : {}),
    ...(renamed.length > 0 ? { names: Object.fromEntries(renamed.map(({ row, name }) => [row.id, name])) } : {}),
    ...(message.notes
      ? {
          notes: Object.fromEntries(
            Object.entries(message.notes).map(([note, said]) => [noteOf(matrix, note)?.id ?? note, said]),
          ),
        }
      : {}),
  }
}
