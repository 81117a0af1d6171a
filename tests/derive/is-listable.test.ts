import { expect, test } from 'vitest'
import { isListable } from '../../src/derive/is-listable.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

test('a matrix of ten thousand rows is listed on no other page', () => {
  const [row] = scenarioMatrix.rows
  expect(isListable(scenarioMatrix)).toBe(true)
  expect(row && isListable({ notes: [], rows: Array.from({ length: 10_000 }, () => row) })).toBe(false)
})
