import { expect, test } from 'vitest'
import { pairOf, rowsOfSamePair } from '../../src/derive/pair.ts'
import { rowOf, scenarioMatrix } from '../scenario-matrix.ts'

const sameAs = (id: string) => {
  const row = scenarioMatrix.rows.find((row) => row.id === id)
  return row && rowsOfSamePair(scenarioMatrix, row).map(({ id }) => id)
}

test('the same pair under the other lock', () => {
  expect(sameAs('7')).toEqual(['8'])
  expect(sameAs('13')).toEqual(['14'])
  expect(sameAs('9')).toEqual([])
})

test('of a pair that rows before it have, a row is no part', () => {
  const rows = ['1 NP leaf X Y mapping', '2 leaf leaf Y Y mapping', '3 NP|leaf leaf X Y mapping'].map(rowOf)
  const same = (hit: 'unique' | 'first') =>
    rows.map((row) => rowsOfSamePair({ ...scenarioMatrix, rows, hit }, row).map(({ id }) => id))
  expect(same('unique')).toEqual([['3'], ['3'], ['1', '2']])
  expect(same('first')).toEqual([[], ['3'], ['2']])
})

test('a matrix is read by its diagram, else by its first two inputs', () => {
  const { down, across, rest } = pairOf({ ...scenarioMatrix, diagram: { from: 'shared', to: 'old', views: [] } })
  expect([down.id, across?.id, rest.map(({ id }) => id)]).toEqual(['shared', 'old', ['new']])
  expect(pairOf({ inputs: scenarioMatrix.inputs }).across?.id).toBe('new')
})

test.each([
  [{ down: 'shared' }, 'shared old', 'new'],
  [{ down: 'new' }, 'new old', 'shared'],
  [{ across: 'old' }, 'new old', 'shared'],
  [{ down: 'shared', across: 'new' }, 'shared new', 'old'],
  [{ lead: true }, 'old new', 'shared'],
])('a grid may choose %j', (grid, pair, left) => {
  const { down, across, rest } = pairOf({ ...scenarioMatrix, grid })
  expect([`${down.id} ${across?.id}`, rest.map(({ id }) => id).join()]).toEqual([pair, left])
  const [input] = scenarioMatrix.inputs
  if (input) expect(pairOf({ inputs: [input], grid: { across: input.id } })).toEqual({ down: input, rest: [] })
})
