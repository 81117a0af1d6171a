import type { Matrix, Row } from '../model/matrix.ts'
import type { Where } from '../model/where.ts'
import { type Combination, currentRows, isDecidable, isRetired, ownCombinations } from './coverage.ts'
import { onceFor } from './once-for.ts'

const ownByRow = onceFor(
  (matrix: Matrix): Map<Row, Combination[]> =>
    new Map(currentRows(matrix).map((row) => [row, ownCombinations(matrix, row).combinations])),
)

/**
 * Whether a row counts for some combination of inputs as asked: with `hit: first` one that no row before it has, with `hit: any` one
 * that can occur. Where no rows may overlap its cells alone say so, and this is true, as for a retired row and where it cannot be
 * decided. Keys that are no input are passed over.
 */
export function countsFor(matrix: Matrix, row: Row, asked: Where): boolean {
  if ((matrix.hit ?? 'unique') === 'unique' || isRetired(row) || !isDecidable(matrix)) return true
  return (ownByRow(matrix).get(row) ?? []).some((own) =>
    matrix.inputs.every(({ id }) => {
      const cell = own[id]
      const values = Object.hasOwn(asked, id) ? asked[id] : undefined
      return !values || !cell || cell.either || values.some((value) => cell.values.includes(value))
    }),
  )
}
