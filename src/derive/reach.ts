import type { Matrix, Row, Verdict } from '../model/matrix.ts'
import type { Flow } from '../model/symbol-file.ts'
import { isRetired } from './coverage.ts'
import { makersOf } from './made-by.ts'

/** A verdict of a row beside what its flows say. */
export interface Reach {
  verdict: Verdict
  /** The context that is compared, by its id; any where there is none. */
  context: string | undefined
  /** The flows that make the row there at the checked release. */
  flows: Flow[]
  /** Whether the cell says otherwise. */
  isApart: boolean
}

/** What matrix.yaml compares with the flows, of one row; nothing of one that is retired. */
export const reachOf = (matrix: Matrix, row: Row): Reach[] =>
  isRetired(row)
    ? []
    : matrix.verdicts.flatMap((verdict) => {
        const cell = row.verdicts[verdict.id]
        const mark = verdict.marks.find(({ id }) => id === cell?.mark)
        if (!verdict.reached || !mark) return []
        const { context } = verdict.reached
        const flows = makersOf(matrix, row, context)
        const isApart = !mark.open && (mark.id === verdict.reached.mark) !== flows.length > 0
        return [{ verdict, context, flows, isApart }]
      })
