import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Combination, coverageOf, isCountable, mostCombinations } from '../../src/derive/coverage.ts'
import { either, type InputCell } from '../../src/model/cell.ts'
import type { Input, Matrix } from '../../src/model/matrix.ts'
import { type Box, boxOf, intersection, matrixOf, spaceOf, volumeOf, without } from './boxes.ts'

const inputsOf = (sizes: number[]): Input[] =>
  sizes.map((size, index) => ({
    id: `in${index}`,
    values: Array.from({ length: size }, (_, value) => ({ id: `v${value}` })),
  }))

/** Rows that overlap and leave gaps; some are retired, some name values that there are not. */
const anyMatrix: fc.Arbitrary<Matrix> = fc
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

const keysOf = (box: Box): string[] =>
  box.reduce<string[]>((keys, values) => keys.flatMap((key) => values.map((value) => `${key} ${value}`)), [''])
const sum = (boxes: Box[]) => boxes.reduce((total, box) => total + volumeOf(box), 0n)
const rowBoxes = ({ inputs, rows }: Matrix) =>
  rows.filter(({ retired }) => retired === undefined).map((row) => boxOf(inputs, row.inputs))
const gapBoxes = (matrix: Matrix) => coverageOf(matrix).gaps.map((gap) => boxOf(matrix.inputs, gap))
const inWords = (combinations: Combination[]) =>
  combinations.map((one) =>
    Object.values(one)
      .map((cell) => (cell.either ? either : cell.values.join('|')))
      .join(' '),
  )

describe('coverage', () => {
  it('counts what volumes and pairwise intersections give', () => {
    const property = fc.property(anyMatrix, (matrix) => {
      const { combinations, rows, overlaps } = coverageOf(matrix)
      const boxes = rowBoxes(matrix)
      const space = spaceOf(matrix.inputs)
      expect(BigInt(combinations)).toBe(volumeOf(space))
      expect(rows).toBe(boxes.length)
      expect(sum(gapBoxes(matrix))).toBe(sum(without(space, boxes)))
      const shared = boxes.map((box, own) => volumeOf(box) - sum(without(box, boxes.slice(0, own))))
      const told = overlaps.map(({ combination }) => boxOf(matrix.inputs, combination))
      expect(sum(told)).toBe(shared.reduce((total, volume) => total + volume, 0n))
      const isDisjoint = boxes.every((box, own) =>
        boxes.slice(own + 1).every((other) => volumeOf(intersection(box, other)) === 0n),
      )
      expect(overlaps.length === 0).toBe(isDisjoint)
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('has gaps that expand to exactly what no row covers, each combination once', () => {
    const property = fc.property(anyMatrix, (matrix) => {
      const uncovered = without(spaceOf(matrix.inputs), rowBoxes(matrix)).flatMap(keysOf)
      expect(gapBoxes(matrix).flatMap(keysOf).sort()).toEqual(uncovered.sort())
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('tells what a row shares with the first row that has it', () => {
    const property = fc.property(anyMatrix, (matrix) => {
      const current = matrix.rows.filter(({ retired }) => retired === undefined)
      const boxes = rowBoxes(matrix)
      const told = coverageOf(matrix).overlaps.flatMap(({ rows: [first, second], combination }) =>
        keysOf(boxOf(matrix.inputs, combination)).map((key) => `${first.id} ${second.id}:${key}`),
      )
      const due = current.flatMap((second, own) =>
        current.slice(0, own).flatMap((first, before) =>
          without(intersection(boxes[before] ?? [], boxes[own] ?? []), boxes.slice(0, before))
            .flatMap(keysOf)
            .map((key) => `${first.id} ${second.id}:${key}`),
        ),
      )
      expect(told.sort()).toEqual(due.sort())
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('leaves no two gaps that differ in one input only and hold all its values', () => {
    const property = fc.property(anyMatrix, (matrix) => {
      const gaps = coverageOf(matrix).gaps
      for (const { id, values } of matrix.inputs) {
        if (values.length < 2) continue
        const lines = Map.groupBy(
          gaps.filter((gap) => gap[id]?.either === false),
          (gap) => JSON.stringify({ ...gap, [id]: 0 }),
        )
        // The last input to be merged is the one for which this always holds.
        if (id === matrix.inputs.findLast((input) => input.values.length > 1)?.id)
          for (const line of lines.values()) expect(line.length).toBeLessThan(values.length)
      }
    })
    fc.assert(property, { numRuns: 1000 })
  })

  it('merges what was merged before, whatever came first', () => {
    const row = (text: string) => ({
      inputs: Object.fromEntries(
        text
          .split(' ')
          .map((value, at) => [
            `in${at}`,
            value === 'X' ? { either: true as const } : { either: false as const, values: [value] },
          ]),
      ),
    })
    const rows = ['X v1 X v1', 'X v0 X v0', 'X v0 v0 X'].map(row)
    expect(inWords(coverageOf(matrixOf(inputsOf([4, 4, 2, 2]), rows)).gaps)).toEqual([
      'X v0 v1 v1',
      'X v1 X v0',
      'X v2 X X',
      'X v3 X X',
    ])
  })

  it('merges gaps where a whole input is missing', () => {
    const inputs = inputsOf([3, 3, 2])
    expect(inWords(coverageOf(matrixOf(inputs, [])).gaps)).toEqual(['X X X'])
    const first = { in0: { either: false, values: ['v0'] }, in1: { either: true }, in2: { either: true } } as const
    expect(
      inWords(coverageOf(matrixOf(inputs, [{ inputs: { ...first, in0: { either: false, values: ['v0'] } } }])).gaps),
    ).toEqual(['v1 X X', 'v2 X X'])
  })

  it('takes an input with one value as that value', () => {
    expect(inWords(coverageOf(matrixOf(inputsOf([1, 2]), [])).gaps)).toEqual(['v0 X'])
  })
})

describe('what is too much to count', () => {
  const all = (matrix: Input[]) => ({
    inputs: Object.fromEntries(matrix.map(({ id }) => [id, { either: true as const }])),
  })

  it('is more combinations than a matrix can have', () => {
    const most = inputsOf(Array.from({ length: 20 }, () => 2))
    expect(coverageOf(matrixOf(most, [])).combinations).toBe(mostCombinations)
    const more = inputsOf(Array.from({ length: 30 }, () => 10))
    expect(isCountable(matrixOf(more, []))).toBe(false)
    expect(() => coverageOf(matrixOf(more, []))).toThrow(RangeError)
  })

  it('is rows that cover everything many times', () => {
    const inputs = inputsOf(Array.from({ length: 20 }, () => 2))
    expect(isCountable(matrixOf(inputs, [all(inputs)]))).toBe(true)
    expect(
      isCountable(
        matrixOf(
          inputs,
          Array.from({ length: 10_000 }, () => all(inputs)),
        ),
      ),
    ).toBe(false)
  })
})
