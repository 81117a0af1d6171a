import fc from 'fast-check'
import type { InputCell } from '../../src/model/cell.ts'
import type { Input, Matrix } from '../../src/model/matrix.ts'
import { matrixOf } from './boxes.ts'

/** Inputs `in0`, `in1` and so on, with so many values `v0`, `v1` and so on. */
export const inputsOf = (sizes: number[]): Input[] =>
  sizes.map((size, index) => ({
    id: `in${index}`,
    values: Array.from({ length: size }, (_, value) => ({ id: `v${value}` })),
  }))

/** Rows that overlap and leave gaps; some are retired, some name values that there are not. */
export const anyMatrix: fc.Arbitrary<Matrix> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
  .map(inputsOf)
  .chain((inputs) => {
    const cells = inputs.map(({ values }) => {
      const some = fc.subarray([...values.map(({ id }) => id), 'unknown'], { minLength: 1 })
      return fc.oneof(
        fc.constant<InputCell>({ either: true }),
        some.map((values): InputCell => ({ either: false, values })),
      )
    })
    const row = fc.record({
      cells: fc.tuple(...cells),
      isRetired: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
    })
    return fc.array(row, { maxLength: 8 }).map((rows) =>
      matrixOf(
        inputs,
        rows.map(({ cells, isRetired }) => ({
          inputs: Object.fromEntries(cells.map((cell, at) => [`in${at}`, cell])),
          ...(isRetired ? { retired: { reason: 'Gone.', see: [] } } : {}),
        })),
      ),
    )
  })

/** The same, with some combinations that cannot occur. */
export const anyImpossible: fc.Arbitrary<Matrix> = anyMatrix.chain((matrix) => {
  const wheres = matrix.inputs.map(({ id, values }) =>
    fc
      .subarray(values.map((value) => value.id))
      .map((some): [string, string[]][] => (some.length === 0 ? [] : [[id, some]])),
  )
  return fc
    .array(
      fc.tuple(...wheres).map((parts) => ({ where: Object.fromEntries(parts.flat()), reason: 'Never.' })),
      { minLength: 1, maxLength: 3 },
    )
    .map((impossible) => ({ ...matrix, impossible }))
})

/** With and without what cannot occur, in each way of counting where rows overlap. */
export const anyHit: fc.Arbitrary<Matrix> = fc
  .tuple(fc.oneof(anyMatrix, anyImpossible), fc.constantFrom('unique' as const, 'any' as const, 'first' as const))
  .map(([matrix, hit]) => ({ ...matrix, hit }))
