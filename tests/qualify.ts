import { reachOf } from '../src/derive/reach.ts'
import type { Matrix } from '../src/model/matrix.ts'

/** A matrix whose cells give a reason exactly where flows say otherwise and they are not questioned. */
export const qualify = (matrix: Matrix, prose: () => string): Matrix => ({
  ...matrix,
  rows: matrix.rows.map((row) => ({
    ...row,
    qualified: reachOf(matrix, row)
      .filter(({ isApart, verdict }) => isApart && !row.questioned.some(({ cell }) => cell === verdict.id))
      .map(({ verdict }) => ({ cell: verdict.id, reason: prose(), source: prose() })),
  })),
})
