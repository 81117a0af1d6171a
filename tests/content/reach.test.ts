import { expect, test } from 'vitest'
import { madeBy } from '../../src/derive/made-by.ts'
import { reachOf } from '../../src/derive/reach.ts'
import { tdpMatrix } from './tdp-matrix.ts'

// Row by row the lock modes under which it is made at the checked release, on direct and on mirror roots; - for none.
const made = `
 1 | Y | Y
 2 | - | -
 3 | Y | Y
 4 | - | -
 5 | Y | -
 6 | Y N | -
 7 | Y | -
 8 | N | -
 9 | Y | -
10 | - | -
11 | Y | -
12 | N | N
13 | Y | -
14 | N | N
`
const matrix = tdpMatrix()

test('every row is made where the code makes it', () => {
  const told = matrix.rows.map((row) => {
    const cells = madeBy(matrix, row).map(({ parts }) => [
      ...new Set(parts.flatMap(({ flows }) => flows.flatMap(({ inputs }) => inputs['shared'] ?? []))),
    ])
    return [row.id, ...cells.map((modes) => modes.join(' ') || '-')].join(' | ')
  })
  const expected = made
    .trim()
    .split('\n')
    .map((line) => line.trim())
  expect(told).toEqual(expected)
})

test('what the flows do not bear out is qualified or questioned', () => {
  const apart = matrix.rows.flatMap((row) =>
    reachOf(matrix, row).flatMap(({ isApart, verdict }) => {
      const has = (part: 'qualified' | 'questioned') => row[part].some(({ cell }) => cell === verdict.id)
      return isApart
        ? [`${row.id} ${verdict.id}: ${has('qualified') ? 'qualified' : has('questioned') ? 'questioned' : ''}`]
        : []
    }),
  )
  expect(apart).toEqual([
    '2 valid: qualified',
    '4 valid: qualified',
    '5 valid: questioned',
    '6 valid: questioned',
    '8 mirror: questioned',
  ])
})
