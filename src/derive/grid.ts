import type { Input, Matrix, Row } from '../model/matrix.ts'
import { type Combination, type Coverage, currentRows } from './coverage.ts'
import { coveredBy } from './matching-rows.ts'
import { pairOf } from './pair.ts'

/** What one field of the grid holds: the rows there and what no row covers, each with its values of the remaining inputs. */
export interface GridField {
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
  const rows = currentRows(matrix)
  const isIn = (combination: Combination, input: Input, value: string) => {
    const cell = combination[input.id]
    return cell === undefined || cell.either || cell.values.includes(value)
  }
  const field = (vertical: string, horizontal?: string): GridField => ({
    rows: rows.filter(
      (row) =>
        coveredBy(row, down.id, matrix).includes(vertical) &&
        (!across || horizontal === undefined || coveredBy(row, across.id, matrix).includes(horizontal)),
    ),
    gaps: gaps.filter(
      (gap) => isIn(gap, down, vertical) && (!across || horizontal === undefined || isIn(gap, across, horizontal)),
    ),
  })
  const fields = down.values.map(({ id }) => (across ? across.values.map((value) => field(id, value.id)) : [field(id)]))
  return { down, ...(across ? { across } : {}), rest, fields }
}
