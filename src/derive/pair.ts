import type { Input, Matrix, Row } from '../model/matrix.ts'
import { currentRows } from './coverage.ts'
import { coveredBy } from './matching-rows.ts'

/** The inputs that a matrix is read by: those of its diagram, else the first two; the second is missing where there is one input. */
export function pairOf({ inputs, diagram }: Pick<Matrix, 'inputs' | 'diagram'>): {
  down: Input
  across?: Input
  rest: Input[]
} {
  const declared = [diagram?.from, diagram?.to].map((id) => inputs.find((input) => input.id === id))
  const [down, across] =
    declared.every((input) => input !== undefined) && declared[0] !== declared[1] ? declared : inputs
  if (down === undefined) throw new Error('a matrix has at least one input')
  return { down, ...(across ? { across } : {}), rest: inputs.filter((input) => input !== down && input !== across) }
}

/** The other current rows that hold for a pair of values that this row holds for, too. */
export function rowsOfSamePair(matrix: Matrix, row: Row): Row[] {
  const { down, across } = pairOf(matrix)
  const columns = [down, ...(across ? [across] : [])]
  return currentRows(matrix).filter(
    (other) =>
      other !== row &&
      columns.every(({ id }) => {
        const own = coveredBy(row, id, matrix)
        return coveredBy(other, id, matrix).some((value) => own.includes(value))
      }),
  )
}
