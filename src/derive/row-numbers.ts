import type { Input, Matrix } from '../model/matrix.ts'
import { coveredIndexes, currentRows } from './coverage.ts'

/**
 * For each combination the number of its row, from 1 in the order of {@link currentRows}, 0 where it has none. Combinations are
 * in mixed radix over the inputs as given, which may have their values in another order; the last counts fastest.
 */
export function rowNumbers(matrix: Matrix, inputs: Input[]): Uint32Array {
  const numbers = new Uint32Array(inputs.reduce((product, { values }) => product * values.length, 1))
  currentRows(matrix).forEach((row, at) => {
    for (const index of coveredIndexes({ inputs }, row)) numbers[index] ||= at + 1
  })
  return numbers
}
