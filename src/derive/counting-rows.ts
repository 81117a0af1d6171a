import type { Matrix, Row } from '../model/matrix.ts'
import type { Where } from '../model/where.ts'
import { countingBoxes } from './counting-boxes.ts'
import { boxOfRow, boxOfWhere, currentRows, impossibleBoxes, isDecidable } from './coverage.ts'

/**
 * The rows that count for some combination of inputs as asked, in order: what cannot occur is no row's, and with `hit: first` what
 * a row before has is not another's. Keys that are no input are passed over. All current rows where it cannot be decided.
 */
export function countingRows(matrix: Matrix, asked: Where): Row[] {
  const rows = currentRows(matrix)
  if (!isDecidable(matrix)) return rows
  const counting = countingBoxes(
    rows.map((row) => boxOfRow(matrix, row)),
    boxOfWhere(matrix, asked),
    { others: impossibleBoxes(matrix), isFirst: matrix.hit === 'first' },
  )
  return counting.flatMap((at) => rows[at] ?? [])
}
