import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cNamesOf } from '../../../src/derive/c-names.ts'
import { currentRows } from '../../../src/derive/coverage.ts'
import { coveredBy } from '../../../src/derive/matching-rows.ts'
import type { Matrix } from '../../../src/model/matrix.ts'
import { sparseMatrixArbitrary } from '../../matrix-arbitrary.ts'
import { scenarioMatrix } from '../../scenario-matrix.ts'
import { cFiles } from './c-files.ts'
import { compileC, runProgram } from './compile-c.ts'

/** A matrix of `count` inputs with two values each, of whose combinations rows have only some. */
function wideMatrix(count: number): Matrix {
  const inputs = Array.from({ length: count }, (_, at) => ({ id: `in${at}`, values: [{ id: 'a' }, { id: 'b' }] }))
  const rowOf = (id: string, values: string) => ({
    ...(scenarioMatrix.rows[0] as Matrix['rows'][number]),
    ...{ id, verdicts: { mirror: { mark: 'Y' } } },
    inputs: Object.fromEntries(
      inputs.map(({ id }, at) => [
        id,
        at < values.length && values[at] !== '*'
          ? { either: false as const, values: [values[at] ?? ''] }
          : { either: true as const },
      ]),
    ),
  })
  const rows = [rowOf('1', 'aa'), rowOf('2', 'ab*a'), rowOf('3', 'b*b'), rowOf('4', `b*a${'b'.repeat(count - 3)}`)]
  return { ...scenarioMatrix, id: 'wide', inputs, rows, diagram: undefined, incomplete: 'Made so.' }
}

/** Every tuple of numbers below each of the sizes. */
const tuples = (sizes: number[]): number[][] =>
  sizes.reduce<number[][]>(
    (all, size) => all.flatMap((one) => Array.from({ length: size }, (_, at) => [...one, at])),
    [[]],
  )

/** Gives the number of the row that has a combination, 0 without one, by looking at row after row. */
function numberIn(matrix: Matrix): (values: number[]) => number {
  const rows = currentRows(matrix).map((row) =>
    cNamesOf(matrix).inputs.map(({ input }) => {
      const covered = coveredBy(row, input.id, matrix)
      return input.values.map(({ id }) => covered.includes(id))
    }),
  )
  return (values) => rows.findIndex((row) => row.every((covered, at) => covered[values[at] ?? -1])) + 1
}

/** A program that looks up every combination, and beside them a value too many of each input, the largest there is among them. */
function driver(matrices: Matrix[]): string {
  const loops = matrices.flatMap((matrix) => {
    const { inputs, prefix } = cNamesOf(matrix)
    return [
      ...inputs.map(({ input, enumeration }, at) => {
        const past = input.values.length + (enumeration ? 1 : 0)
        return `for (unsigned int v${at} = 0; v${at} < ${past}; v${at}++)`
      }),
      `printf("%d\\n", (int)${prefix}_row_of(${inputs
        .map(({ input, enumeration }, at) =>
          enumeration ? `v${at} < ${input.values.length} ? v${at} : -1u` : `v${at}`,
        )
        .join(', ')}));`,
    ]
  })
  const headers = matrices.map(({ id }) => `#include "${id}.h"`)
  return ['#include <stdio.h>', ...headers, 'int main(void)', '{', ...loops, 'return 0;', '}', ''].join('\n')
}

test('any combination has the row that covers it, and what is none has no row', () => {
  const made = fc
    .sample(sparseMatrixArbitrary, { numRuns: 8, seed: 7 })
    .map((matrix, at): Matrix => ({ ...matrix, id: `made${at}` }))
  const matrices = [...made, wideMatrix(11)]
  const headers = Object.assign({}, ...matrices.map((matrix) => cFiles(matrix, matrix.id)))
  const files = Object.fromEntries(Object.entries(headers).filter(([name]) => name.endsWith('.h'))) as Record<
    string,
    string
  >
  const { lines } = runProgram(compileC({ files: { ...files, 'main.c': driver(matrices) } }))
  const expected = matrices.flatMap((matrix) =>
    tuples(cNamesOf(matrix).inputs.map(({ input, enumeration }) => input.values.length + (enumeration ? 1 : 0))).map(
      numberIn(matrix),
    ),
  )
  expect(expected).toContain(0)
  expect(lines.map(Number)).toEqual(expected)
})

test('the C of many combinations follows the rows, and its test runs through all of them', () => {
  const matrix = wideMatrix(18)
  const files = cFiles(matrix)
  expect(files['scenarios.h']?.length).toBeLessThan(16_000)
  const { isFine, lines } = runProgram(compileC({ files, options: ['-std=c11', '-O1'] }))
  expect(lines).toHaveLength(5)
  expect(isFine).toBe(true)
})
