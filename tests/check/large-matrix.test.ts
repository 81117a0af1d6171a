import { describe, expect, it } from 'vitest'
import { checkMatrix } from '../../src/check/check-matrix.ts'
import { complete } from '../../src/check/complete.ts'
import { coverageOf } from '../../src/derive/coverage.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { matrixOf } from '../derive/boxes.ts'
import { largeMatrix } from './large-matrix.ts'

describe('10,000 rows', () => {
  it('are checked like few', () => {
    const { loaded } = readMatrix(largeMatrix([10, 10, 10, 10]))
    expect(loaded && checkMatrix(loaded)).toEqual([])
    expect(loaded && coverageOf(loaded.matrix)).toEqual({ combinations: 10_000, rows: 10_000, gaps: [], overlaps: [] })
  })

  it('may all be wrong', () => {
    const { loaded } = readMatrix(largeMatrix([10, 10, 10, 10], true))
    const problems = loaded ? checkMatrix(loaded) : []
    const count = (rule: string) => problems.filter((problem) => problem.rule === rule).length
    expect(count('known-value')).toBe(40_000)
    expect(count('known-note')).toBe(10_000)
  })
})

it('rows that cover everything many times are told without counting', () => {
  const inputs = Array.from({ length: 20 }, (_, at) => ({ id: `in${at}`, values: [{ id: 'Y' }, { id: 'N' }] }))
  const cells = Object.fromEntries(inputs.map(({ id }) => [id, { either: true as const }]))
  const matrix = matrixOf(
    inputs,
    Array.from({ length: 10_000 }, () => ({ inputs: cells })),
  )
  const place = () => ({ path: 'made', line: 1, column: 1 })
  const loaded = { matrix, places: { at: place, key: place, within: place }, problems: [], broken: new Set<string>() }
  expect(checkMatrix(loaded).filter(({ rule }) => rule === 'disjoint')).toEqual([])
  expect([...complete(loaded)].map(({ message }) => message)).toEqual([
    'the rows cover 10485760000 combinations, and there are 1048576',
  ])
})
