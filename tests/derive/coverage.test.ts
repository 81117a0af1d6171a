import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Combination, coverageOf, isDecidable, ownCombinations } from '../../src/derive/coverage.ts'
import { either } from '../../src/model/cell.ts'
import type { Input, Matrix } from '../../src/model/matrix.ts'
import { anyImpossible, anyMatrix, inputsOf } from './any-matrix.ts'
import { type Box, boxOf, intersection, matrixOf, spaceOf, volumeOf, without } from './boxes.ts'

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

  it('leaves no two gaps that differ in one input only', () => {
    const property = fc.property(anyMatrix, (matrix) => {
      const { gaps } = coverageOf(matrix)
      for (const { id } of matrix.inputs) {
        const lines = Map.groupBy(gaps, (gap) => JSON.stringify({ ...gap, [id]: 0 }))
        for (const line of lines.values()) expect(line).toHaveLength(1)
      }
    })
    fc.assert(property, { numRuns: 500 })
  })

  it('tells gaps as few boxes, with lists of values', () => {
    const inputs = inputsOf([3, 3, 2])
    expect(inWords(coverageOf(matrixOf(inputs, [])).gaps)).toEqual(['X X X'])
    const first = { in0: { either: false, values: ['v0'] }, in1: { either: true }, in2: { either: true } } as const
    const row = { inputs: { ...first, in0: { either: false as const, values: ['v0'] } } }
    expect(inWords(coverageOf(matrixOf(inputs, [row])).gaps)).toEqual(['v1|v2 X X'])
  })

  it('takes an input with one value as that value', () => {
    expect(inWords(coverageOf(matrixOf(inputsOf([1, 2]), [])).gaps)).toEqual(['v0 X'])
  })
})

describe('what cannot occur', () => {
  const impossibleOf = ({ inputs, impossible = [] }: Matrix): Box[] =>
    impossible.map(({ where }) => inputs.map(({ id, values }) => where[id] ?? values.map((value) => value.id)))

  it('is no gap, and is counted apart', () => {
    const property = fc.property(anyImpossible, (matrix) => {
      const space = spaceOf(matrix.inputs)
      const { possible } = coverageOf(matrix)
      expect(BigInt(possible)).toBe(sum(without(space, impossibleOf(matrix))))
      const due = without(space, [...impossibleOf(matrix), ...rowBoxes(matrix)]).flatMap(keysOf)
      expect(gapBoxes(matrix).flatMap(keysOf).sort()).toEqual(due.sort())
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('is no row its own, nor is what a row before it has', () => {
    const property = fc.property(anyImpossible, (matrix) => {
      const current = matrix.rows.filter(({ retired }) => retired === undefined)
      const boxes = rowBoxes(matrix)
      for (const [at, row] of current.entries()) {
        const due = without(boxes[at] ?? [], [...impossibleOf(matrix), ...boxes.slice(0, at)]).flatMap(keysOf)
        const { count, combinations } = ownCombinations(matrix, row)
        expect(combinations.flatMap((one) => keysOf(boxOf(matrix.inputs, one))).sort()).toEqual(due.sort())
        expect(count).toBe(due.length)
      }
    })
    fc.assert(property, { numRuns: 300 })
  })
})

describe('many combinations', () => {
  const cellsOf = (inputs: Input[], own: Record<string, string[]>) => ({
    inputs: Object.fromEntries(
      inputs.map(({ id }) => [id, own[id] ? { either: false as const, values: own[id] } : { either: true as const }]),
    ),
  })
  /** A row for each input: all before it have their first value, and it has another. */
  const chain = (inputs: Input[]) =>
    inputs.map(({ id, values }, at) =>
      cellsOf(inputs, {
        ...Object.fromEntries(inputs.slice(0, at).map((input) => [input.id, ['v0']])),
        [id]: values.slice(1).map((value) => value.id),
      }),
    )

  it.each([
    [8, 6],
    [10, 4],
    [40, 2],
  ])('%i inputs of %i values are decided, with few gaps', (length, size) => {
    const inputs = inputsOf(Array.from({ length }, () => size))
    const rows = chain(inputs)
    const { combinations, gaps, overlaps } = coverageOf(matrixOf(inputs, rows))
    expect(combinations).toBe(size ** length)
    expect([inWords(gaps), overlaps]).toEqual([[Array.from({ length }, () => 'v0').join(' ')], []])
    expect(coverageOf(matrixOf(inputs, rows.toSpliced(2, 1))).gaps).toHaveLength(2)
  })

  it('of rows that overlap in ever new ways are not decided', () => {
    const inputs = inputsOf(Array.from({ length: 20 }, () => 2))
    const whole = Array.from({ length: 10_000 }, () => cellsOf(inputs, {}))
    expect(isDecidable(matrixOf(inputs, whole.slice(0, 1)))).toBe(true)
    expect(isDecidable(matrixOf(inputs, whole))).toBe(false)
    expect(() => coverageOf(matrixOf(inputs, whole))).toThrow(RangeError)
  })
})
