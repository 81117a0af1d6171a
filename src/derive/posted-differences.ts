import type { Matrix, Row } from '../model/matrix.ts'
import { cellText } from './cell-text.ts'
import { latestPosted } from './latest-posted.ts'

export interface Difference {
  column: string
  /** The cell as posted; empty where the posted row has no such cell. */
  was: string
  is: string
}

/** The cells of a row that read otherwise than in the latest message that has the row; none for a row that no message has. */
export function postedDifferences(matrix: Matrix, row: Row): Difference[] {
  const cells = latestPosted(matrix, row.id)?.rows[row.id]
  if (cells === undefined) return []
  return [...matrix.inputs, ...matrix.verdicts].flatMap(({ id }) => {
    const was = cells[id] ?? ''
    const is = cellText(matrix, row, id)
    return was === is ? [] : [{ column: id, was, is }]
  })
}
