import type { Matrix, Row } from '../model/matrix.ts'
import type { Posted } from '../model/posted-file.ts'
import { cellText } from './cell-text.ts'

export interface Difference {
  column: string
  /** The cell as posted; empty where the posted row has no such cell. */
  was: string
  is: string
}

/** The cells of a row that read otherwise than in a posted message; none for a row that the message does not have. */
export function postedDifferences(matrix: Matrix, row: Row, posted: Posted): Difference[] {
  const cells = posted.rows[row.id]
  if (cells === undefined) return []
  return [...matrix.inputs, ...matrix.verdicts].flatMap(({ id }) => {
    const was = cells[id] ?? ''
    const is = cellText(matrix, row, id)
    return was === is ? [] : [{ column: id, was, is }]
  })
}
