import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf } from '../../src/derive/coverage.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import type { Matrix } from '../../src/model/matrix.ts'

type Range = [number, number]

const most = 20
const range: fc.Arbitrary<Range> = fc
  .tuple(fc.nat(most), fc.nat(most))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)])
const row = fc.record({
  flags: fc.subarray(['Y', 'N'], { minLength: 1 }),
  ranges: fc.array(range, { minLength: 1, maxLength: 3 }),
  isLeftOut: fc.boolean(),
})
type Cells = typeof row extends fc.Arbitrary<infer One> ? One : never

/** One number on its own, up to the end as `>=`, others as a range. */
const written = ([low, high]: Range) =>
  low === high ? low : high === most ? `>= ${low}` : low === 0 ? `< ${high + 1}` : `${low}-${high}`

const matrixOf = (rows: Cells[]): Matrix => {
  const top = {
    ...{ title: 'Numbers', summary: 'Numbers.', revision: 1 },
    inputs: [
      { id: 'number', numbers: { from: 0, to: most } },
      { id: 'flag', values: [{ id: 'Y' }, { id: 'N' }] },
    ],
    verdicts: [{ id: 'is', marks: [{ id: 'so' }] }],
    groups: [{ id: 'all', label: 'All' }],
    legend: [],
  }
  const list = rows.map(({ flags, ranges, isLeftOut }, at) => ({
    id: `r${at}`,
    inputs: { number: isLeftOut ? { not: ranges.map(written) } : ranges.map(written), flag: flags },
    verdicts: { is: 'so' },
    group: 'all',
  }))
  const files: Record<string, string> = { 'matrix.yaml': JSON.stringify(top), 'rows.yaml': JSON.stringify(list) }
  const folder = {
    path: 'made',
    names: Object.keys(files),
    read: (name: string) => new TextEncoder().encode(files[name]),
  }
  const { loaded, problems } = readMatrix(folder)
  expect(problems).toEqual([])
  return loaded?.matrix as Matrix
}

const isIn = ({ flags, ranges, isLeftOut }: Cells, number: number, flag: string) =>
  flags.includes(flag) && ranges.some(([low, high]) => number >= low && number <= high) !== isLeftOut

test('gaps and overlaps over numbers are those that counting finds', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const matrix = matrixOf(rows)
      const [number] = matrix.inputs
      const coverage = coverageOf(matrix)
      const has = (combination: (typeof coverage.gaps)[number], value: number, flag: string) =>
        [
          ['number', number?.values.find(({ span }) => span && span.low <= value && value <= span.high)?.id ?? ''],
          ['flag', flag],
        ].every(([input = '', id = '']) => {
          const cell = combination[input]
          return cell?.either || cell?.values.includes(id)
        })
      for (let value = 0; value <= most; value++)
        for (const flag of ['Y', 'N']) {
          const count = rows.filter((one) => isIn(one, value, flag)).length
          expect(coverage.gaps.some((gap) => has(gap, value, flag))).toBe(count === 0)
          // With three rows there are two overlaps here: of the second with the first, and of the third.
          expect(coverage.overlaps.filter(({ combination }) => has(combination, value, flag))).toHaveLength(
            Math.max(0, count - 1),
          )
        }
    }),
    { numRuns: 60 },
  )
})
