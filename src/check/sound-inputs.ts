import { wildcardsOf } from '../model/cell.ts'
import type { Matrix, Row } from '../model/matrix.ts'

/** Whether a cell can be told from a wildcard. Where a value is called so, nothing follows from what rows seem to cover. */
export const areValuesSound = (matrix: Pick<Matrix, 'inputs' | 'wildcards'>): boolean =>
  matrix.inputs.every(({ values }) => values.every(({ id }) => !wildcardsOf(matrix).includes(id)))

/** Whether a row has a cell for each input, with values of it alone; what it covers is not known otherwise. */
export const areCellsSound = ({ inputs }: Pick<Matrix, 'inputs'>, row: Pick<Row, 'inputs'>): boolean =>
  inputs.every(({ id, values }) => {
    const cell = row.inputs[id]
    return cell?.either || cell?.values.every((one) => values.some((value) => value.id === one))
  })
