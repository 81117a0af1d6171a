import type { Matrix, Row } from '../model/matrix.ts'
import type { Where } from '../model/where.ts'
import { type Combination, currentRows, isDecidable, isRetired, ownCombinations } from './coverage.ts'
import { mayNotCount } from './may-not-count.ts'
import { onceFor } from './once-for.ts'

const ownByRow = onceFor(
  (matrix: Matrix): Map<Row, Combination[]> =>
    new Map(currentRows(matrix).map((row) => [row, ownCombinations(matrix, row).combinations])),
)

/**
 * Whether a row, of what it covers with inputs as asked, counts for something: with `hit: first` for what no row before it has, with
 * `hit: any` for what can occur. True where rows count for all that they cover, of a retired row, and where it cannot be decided.
 * Keys that are no input are passed over.
 */
export function countsFor(matrix: Matrix, row: Row, asked: Where): boolean {
  if (!mayNotCount(matrix) || isRetired(row) || !isDecidable(matrix)) return true
  return (ownByRow(matrix).get(row) ?? []).some((own) =>
    matrix.inputs.every(({ id }) => {
      const cell = own[id]
      const values = Object.hasOwn(asked, id) ? asked[id] : undefined
      return !values || !cell || cell.either || values.some((value) => cell.values.includes(value))
    }),
  )
}
