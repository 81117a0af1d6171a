import { describe, expect, it } from 'vitest'
import { checkMatrix } from '../../src/check/check-matrix.ts'
import { complete } from '../../src/check/complete.ts'
import { coverageOf } from '../../src/derive/coverage.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { matrixOf } from '../derive/boxes.ts'
import { largeMatrix } from './large-matrix.ts'

// How the time grows with the rows, up to 10,000, is for `bench/check.ts` to say.
describe('2,000 rows', () => {
  it('are checked like few', () => {
    const { loaded } = readMatrix(largeMatrix([10, 10, 20]))
    expect(loaded && checkMatrix(loaded)).toEqual([])
    expect(loaded && coverageOf(loaded.matrix)).toEqual({
      combinations: 2000,
      possible: 2000,
      rows: 2000,
      gaps: [],
      overlaps: [],
    })
  })

  it('may all be wrong', () => {
    const { loaded } = readMatrix(largeMatrix([10, 10, 20], true))
    const problems = loaded ? checkMatrix(loaded) : []
    const count = (rule: string) => problems.filter((problem) => problem.rule === rule).length
    expect(count('known-value')).toBe(6000)
    expect(count('known-note')).toBe(2000)
  })
})

it('rows that cover everything many times are told as such', () => {
  const inputs = Array.from({ length: 20 }, (_, at) => ({ id: `in${at}`, values: [{ id: 'Y' }, { id: 'N' }] }))
  const cells = Object.fromEntries(inputs.map(({ id }) => [id, { either: true as const }]))
  const matrix = matrixOf(
    inputs,
    Array.from({ length: 1000 }, () => ({ inputs: cells })),
  )
  const place = () => ({ path: 'made', line: 1, column: 1 })
  const loaded = { matrix, places: { at: place, key: place, within: place }, problems: [], broken: new Set<string>() }
  expect(checkMatrix(loaded).filter(({ rule }) => rule === 'disjoint')).toEqual([])
  expect([...complete(loaded)].map(({ message }) => message)).toEqual([
    'the rows overlap in too many ways to prove anything',
  ])
})
