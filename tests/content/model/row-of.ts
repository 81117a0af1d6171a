import { matchingRows } from '../../../src/derive/matching-rows.ts'
import type { Matrix, Row } from '../../../src/model/matrix.ts'
import { kindOf, type Run } from './run.ts'

/** The one row that a change belongs to. Throws an Error where there is none, or more than one. */
export function rowOf(matrix: Matrix, run: Pick<Run, 'old' | 'new' | 'lock'>): Row {
  const combination = {
    old: [kindOf(run.old)],
    new: [kindOf(run.new, run.old)],
    shared: [run.lock === 'shared' ? 'Y' : 'N'],
  }
  const [row, ...others] = matchingRows(matrix, combination)
  if (!row || others.length > 0)
    throw new Error(`${JSON.stringify(combination)} has ${others.length + (row ? 1 : 0)} rows`)
  return row
}
