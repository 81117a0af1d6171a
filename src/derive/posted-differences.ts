import type { Matrix, Row } from '../model/matrix.ts'
import { cellText } from './cell-text.ts'
import { latestPosted, postedCell } from './latest-posted.ts'

export interface Difference {
  column: string
  /** The cell as posted; empty where the posted row has no such cell. */
  was: string
  is: string
}

/** The cells of a row that read otherwise than in the latest message that has them; none for a row that no message has. */
export function postedDifferences(matrix: Matrix, row: Row): Difference[] {
  if (!latestPosted(matrix, row.id)) return []
  return [...matrix.inputs, ...matrix.verdicts].flatMap(({ id }) => {
    const was = postedCell(matrix, row.id, id) ?? ''
    const is = cellText(matrix, row, id)
    return was === is ? [] : [{ column: id, was, is }]
  })
}
