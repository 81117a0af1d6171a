import type { Matrix, Row } from '../model/matrix.ts'
import type { Combination } from './coverage.ts'
import { coveredBy } from './matching-rows.ts'

/** Every combination that a row covers, one value each, in the order that the inputs declare. */
export const combinationsCovered = (matrix: Matrix, row: Row): Combination[] =>
  matrix.inputs.reduce<Combination[]>(
    (combinations, { id }) =>
      combinations.flatMap((combination) =>
        coveredBy(row, id, matrix).map((value): Combination => ({
          ...combination,
          [id]: { either: false, values: [value] },
        })),
      ),
    [{}],
  )
