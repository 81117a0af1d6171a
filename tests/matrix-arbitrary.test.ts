import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkMatrix } from '../src/check/check-matrix.ts'
import type { Matrix } from '../src/model/matrix.ts'
import { matrixArbitrary, sparseMatrixArbitrary } from './matrix-arbitrary.ts'

const start = { path: 'made', line: 1, column: 1 }
const problemsOf = (matrix: Matrix) =>
  checkMatrix({
    matrix,
    places: { at: () => start, key: () => start, within: () => start },
    problems: [],
    broken: new Set(),
  }).map(({ rule, message }) => `${message} [${rule}]`)

test('made matrices pass every check', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      expect(problemsOf(matrix)).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('so do those with rows taken out', () => {
  fc.assert(
    fc.property(sparseMatrixArbitrary, (matrix) => {
      expect(problemsOf(matrix)).toEqual([])
    }),
    { numRuns: 25 },
  )
})
