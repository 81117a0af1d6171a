import fc from 'fast-check'
import type { Input, Matrix } from '../../src/model/matrix.ts'
import { inputsOf } from '../derive/any-matrix.ts'
import { type Box, matrixOf, spaceOf } from '../derive/boxes.ts'

type Hit = NonNullable<Matrix['hit']>

/** Cuts a box in two, over and over, at inputs and values that the numbers choose; the parts make up the box. */
function cut(box: Box, choices: number[]): Box[] {
  return choices.reduce<Box[]>(
    (parts, choice) => {
      const at = choice % parts.length
      const part = parts[at] ?? []
      const cuttable = part.flatMap((values, input) => (values.length > 1 ? [input] : []))
      const input = cuttable[(choice >> 3) % cuttable.length]
      if (input === undefined) return parts
      const values = part[input] ?? []
      const mid = 1 + ((choice >> 6) % (values.length - 1))
      return parts.toSpliced(at, 1, part.with(input, values.slice(0, mid)), part.with(input, values.slice(mid)))
    },
    [box],
  )
}

const whereOf = (inputs: Input[], box: Box) => Object.fromEntries(inputs.map(({ id }, at) => [id, box[at] ?? []]))

/** Rows of given boxes, each with a mark. */
function made(inputs: Input[], rows: { box: Box; mark: string }[]): Matrix {
  const cellsOf = (box: Box) =>
    Object.fromEntries(inputs.map(({ id }, at) => [id, { either: false as const, values: box[at] ?? [] }]))
  const matrix = matrixOf(
    inputs,
    rows.map(({ box }) => ({ inputs: cellsOf(box) })),
  )
  return {
    ...matrix,
    verdicts: [{ id: 'valid', marks: [{ id: 'Y' }, { id: 'N' }] }],
    rows: matrix.rows.map((row, at) => ({ ...row, verdicts: { valid: { mark: rows[at]?.mark ?? 'Y' } } })),
  }
}

/**
 * Matrices in which every combination that can occur has its row. With `any`, rows that say the same overlap; with `first`, the last
 * row covers everything and has something of its own. With `isImpossible` some combinations cannot occur.
 */
export const soundMatrix = (hit: Hit, isImpossible: boolean): fc.Arbitrary<Matrix> =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 4 }),
      choices: fc.array(fc.nat(4095), { minLength: 3, maxLength: 7 }),
      marks: fc.array(fc.constantFrom('Y', 'N'), { minLength: 8, maxLength: 8 }),
    })
    .map(({ sizes, choices, marks }) => {
      const inputs = inputsOf(sizes)
      const parts = cut(spaceOf(inputs), choices)
      const [never, ...others] = isImpossible ? parts : [undefined, ...parts]
      const rows = others.map((box, at) => ({ box: box ?? [], mark: marks[at] ?? 'Y' }))
      const [first] = rows
      const last = rows.at(-1)
      const overlapping =
        hit === 'any' && first
          ? [...rows, { ...first, box: first.box.map((values) => values.slice(0, 1)) }]
          : hit === 'first' && last
            ? rows.with(-1, { ...last, box: spaceOf(inputs) })
            : rows
      return {
        ...made(inputs, overlapping),
        hit,
        ...(never && { impossible: [{ where: whereOf(inputs, never), reason: 'Never.' }] }),
      }
    })
