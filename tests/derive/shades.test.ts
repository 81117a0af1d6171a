import { expect, test } from 'vitest'
import { coverageOf } from '../../src/derive/coverage.ts'
import { shadesOf } from '../../src/derive/shades.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { rowOf, scenarioMatrix } from '../scenario-matrix.ts'

const shadesIn = (matrix: Matrix) => shadesOf(matrix, coverageOf(matrix))
const withRows = (rows: string[], more: Partial<Matrix> = {}): Matrix => ({
  ...scenarioMatrix,
  rows: rows.map(rowOf),
  ...more,
})

/** The marks of each field of the first line of the grid, with the share that each has. */
const firstLine = (matrix: Matrix) =>
  shadesIn(matrix)
    ?.shades.filter(({ top }) => top === 0)
    .map(({ left, width, mark = 'gap' }) => `${left} ${width} ${mark}`)

test('a field has the mark of its rows, and the marks that differ beside each other', () => {
  const rows = ['1 NP leaf Y Y mapping', '2 NP leaf N N mapping', '3 NP NP Y Y mapping', '4 NP NP N Y mapping']
  const matrix = withRows([...rows, '5 NP nonleaf X N mapping'])
  expect(firstLine(matrix)).toEqual(['0 1 Y', '1 0.5 Y', '1.5 0.5 N', '2 1 N'])
  expect(shadesIn(matrix)).toMatchObject({ columns: 3, lines: 3 })
  expect(shadesIn(matrix)?.keys.map(({ mark, rows }) => [mark, rows])).toEqual([
    ['Y', 3],
    ['N', 2],
  ])
})

test('what no row covers is there without a mark, and what cannot occur is not', () => {
  const impossible = [{ where: { old: ['NP'], new: ['NP'] }, reason: 'so' }]
  const matrix = withRows(['1 NP leaf Y Y mapping'], { impossible } as Partial<Matrix>)
  expect(firstLine(matrix)).toEqual(['1 0.5 Y', '1.5 0.5 gap', '2 1 gap'])
  expect(shadesIn(matrix)?.hasGaps).toBe(true)
})

test('of rows that overlap the first is seen', () => {
  const matrix = withRows(['1 NP X X Y mapping', '2 X X X N mapping'], { hit: 'first' })
  expect(firstLine(matrix)).toEqual(['0 1 Y', '1 1 Y', '2 1 Y'])
  expect(shadesIn(matrix)?.hasGaps).toBe(false)
})

test('a grid of very many fields has no picture', () => {
  const values = Array.from({ length: 41 }, (_, at) => ({ id: `v${at}` }))
  const inputs = ['one', 'other'].map((id) => ({ id, values }))
  expect(shadesIn({ ...scenarioMatrix, inputs, rows: [] } as Matrix)).toBeUndefined()
})
