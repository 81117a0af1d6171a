import { expect, test } from 'vitest'
import { cellText } from '../../src/derive/cell-text.ts'
import { tdpMatrix } from './tdp-matrix.ts'

// The table as the message of 7 April 2026 has it, a line a row.
const posted = `
 1 | NP        | leaf P    | Y | Y | Y | N
 2 | NP        | leaf P    | N | Y | N | Y (a1)
 3 | NP        | nonleaf P | Y | Y | Y | N
 4 | NP        | nonleaf P | N | Y | N | Y (a2)
 5 | NP        | NP        | X | N | N | warn !mmio_spte && !frozen_spte
 6 | leaf P    | leaf P    | X | N | X | N
 7 | leaf P    | nonleaf P | Y | Y | N | N
 8 | leaf P    | nonleaf P | N | Y | Y | N
 9 | nonleaf P | leaf P    | X | Y | N | Y (b)
10 | nonleaf P | nonleaf P | X | N | X | warn pfn_changed
11 | leaf P    | NP        | Y | Y | N | N (c)
12 | leaf P    | NP        | N | Y | Y | N
13 | nonleaf P | NP        | Y | Y | N | Y (d)
14 | nonleaf P | NP        | N | Y | Y | N
`
const rows = posted
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

const matrix = tdpMatrix()
const columns = [...matrix.inputs, ...matrix.verdicts].map(({ id }) => id)

test('the frozen cells are those of the message', () => {
  const frozen = matrix.posted.find(({ id }) => id === '2026-04-07')?.rows ?? {}
  expect(Object.entries(frozen).map(([id, cells]) => [id, ...columns.map((column) => cells[column])])).toEqual(rows)
})

test('every current cell is as posted', () => {
  expect(matrix.rows.map((row) => [row.id, ...columns.map((column) => cellText(matrix, row, column))])).toEqual(rows)
})

test('what the code does not bear out is questioned, with the reason and its source', () => {
  const questioned = matrix.rows.flatMap(({ id, questioned }) => questioned.map(({ cell }) => `${id} ${cell}`))
  expect(questioned).toEqual(['5 valid', '6 valid', '8 mirror', '8 hittable', '9 hittable', '10 hittable'])
})
