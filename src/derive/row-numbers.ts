import type { Input, Matrix } from '../model/matrix.ts'
import { positionsOf } from './boxes.ts'
import { boxOfRow, currentRows } from './coverage.ts'

/**
 * For each combination the number of its row, from 1 in the order of {@link currentRows}, 0 where it has none; of several rows it
 * is the first. Combinations are in mixed radix over the inputs as given, which may have their values in another order; the last
 * counts fastest.
 */
export function rowNumbers(matrix: Matrix, inputs: Input[]): Uint32Array {
  const numbers = new Uint32Array(inputs.reduce((product, { values }) => product * values.length, 1))
  currentRows(matrix).forEach((row, at) => {
    const indexes = boxOfRow({ inputs }, row).reduce<number[]>(
      (starts, mask, input) => {
        const size = inputs[input]?.values.length ?? 1
        return starts.flatMap((start) => positionsOf(mask).map((digit) => start * size + digit))
      },
      [0],
    )
    for (const index of indexes) numbers[index] ||= at + 1
  })
  return numbers
}
