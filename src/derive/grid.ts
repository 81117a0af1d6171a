import type { Input, Matrix, Row } from '../model/matrix.ts'
import type { Combination, Coverage } from './coverage.ts'
import { pairOf, rowsByPair } from './pair.ts'

/** What one field of the grid holds: the rows there and what no row covers, each with its values of the remaining inputs. */
interface GridField {
  rows: Row[]
  gaps: Combination[]
}

export interface Grid {
  down: Input
  /** Missing where the matrix has one input. */
  across?: Input
  /** The inputs that split each field. */
  rest: Input[]
  /** By position of the value in `down`, then in `across`. */
  fields: GridField[][]
}

/** The matrix as a grid of its pair of inputs; every combination is in exactly one field, gaps included. */
export function gridOf(matrix: Matrix, { gaps }: Coverage): Grid {
  const { down, across, rest } = pairOf(matrix)
  const rows = rowsByPair(matrix)
  const columns = across?.values.map(({ id }) => id) ?? [undefined]
  const gapFields = down.values.map(() => columns.map((): Combination[] => []))
  for (const gap of gaps)
    for (const vertical of positionsIn(gap, down))
      for (const horizontal of across ? positionsIn(gap, across) : [0]) gapFields[vertical]?.[horizontal]?.push(gap)
  const fields = down.values.map(({ id }, vertical) =>
    columns.map((other, horizontal) => ({ rows: rows(id, other), gaps: gapFields[vertical]?.[horizontal] ?? [] })),
  )
  return { down, ...(across ? { across } : {}), rest, fields }
}

/** Where the values that a combination has of an input stand among all of them. */
function positionsIn(combination: Combination, { id, values }: Input): number[] {
  const cell = combination[id]
  return values.flatMap((value, at) =>
    cell === undefined || cell.either || cell.values.includes(value.id) ? [at] : [],
  )
}
