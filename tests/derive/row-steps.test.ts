import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowNumbers } from '../../src/derive/row-numbers.ts'
import { rowSteps } from '../../src/derive/row-steps.ts'
import { inputsOf, anyMatrix } from './any-matrix.ts'
import { matrixOf } from './boxes.ts'

it('step by step every combination comes to its number', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const sizes = matrix.inputs.map(({ values }) => values.length)
      const tables = rowSteps(matrix, matrix.inputs)
      rowNumbers(matrix, matrix.inputs).forEach((number, index) => {
        let rest = index
        const values = sizes.toReversed().map((size) => {
          const value = rest % size
          rest = Math.floor(rest / size)
          return value
        })
        const end = values.reverse().reduce((place, value, at) => tables[at]?.[place]?.[value] ?? -1, 0)
        expect(end).toBe(number)
      })
    }),
  )
})

it('what is alike has one place', () => {
  const inputs = inputsOf([2, 3])
  const row = (...values: string[]) => ({
    inputs: { in0: { either: true as const }, in1: { either: false as const, values } },
  })
  expect(rowSteps(matrixOf(inputs, [row('v0', 'v1'), row('v2')]), inputs)).toEqual([[[0, 0]], [[1, 1, 2]]])
})

it('follows the rows and not the combinations', () => {
  const inputs = inputsOf(Array.from({ length: 40 }, () => 2))
  const cells = (own: number) =>
    Object.fromEntries(
      inputs.map(({ id }, at) => [
        id,
        at === own ? { either: false as const, values: ['v1'] } : { either: true as const },
      ]),
    )
  const tables = rowSteps(
    matrixOf(
      inputs,
      inputs.map((_, own) => ({ inputs: cells(own) })),
    ),
    inputs,
  )
  expect(Math.max(...tables.map(({ length }) => length))).toBeLessThanOrEqual(41)
})
