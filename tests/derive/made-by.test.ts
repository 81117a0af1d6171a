import { expect, test } from 'vitest'
import { everMadeBy, madeBy, makersOf } from '../../src/derive/made-by.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import type { Flow } from '../../src/model/symbol-file.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

const flow = (id: string, rest: Partial<Flow>): Flow => ({
  ...{ id, title: id, inputs: {}, contexts: [], rows: ['5'], path: ['push'], sources: [] },
  ...rest,
})
const matrix: Matrix = {
  ...scenarioMatrix,
  checked: 'v7.2.13',
  contexts: [
    { id: 'direct', label: 'direct root' },
    { id: 'mirror', label: 'mirror root' },
  ],
  flows: [
    flow('fault', { inputs: { shared: 'Y' }, contexts: ['direct'], rows: ['1', '5'] }),
    flow('either', { contexts: ['direct', 'mirror'] }),
    flow('old', { inputs: { shared: 'N' }, contexts: ['mirror'], until: 'v7.1' }),
  ],
}
const row = (id: string) => {
  const row = matrix.rows.find((row) => row.id === id)
  if (!row) throw new Error(id)
  return row
}
const told = (made: ReturnType<typeof madeBy>) =>
  made.map(({ context, parts }) => [
    context?.id,
    ...parts.map(({ inputs, flows }) => [inputs, ...flows.map(({ id }) => id)]),
  ])

test('a row that spans what its flows fix is told by each part, where parts differ', () => {
  expect(told(madeBy(matrix, row('5')))).toEqual([
    ['direct', [{ shared: 'Y' }, 'fault', 'either'], [{ shared: 'N' }, 'either']],
    ['mirror', [{}, 'either']],
  ])
})

test('a flow of other releases is told where all are', () => {
  expect(told(everMadeBy(matrix, row('5')))[1]).toEqual([
    'mirror',
    [{ shared: 'Y' }, 'either'],
    [{ shared: 'N' }, 'either', 'old'],
  ])
})

test('a row that covers one value is whole', () => {
  expect(told(madeBy(matrix, row('1')))).toEqual([
    ['direct', [{}, 'fault']],
    ['mirror', [{}]],
  ])
})

test('what no flow makes is told where a verdict is compared with the flows, and of a retired row nothing', () => {
  const compared = { ...matrix, verdicts: [{ id: 'mirror', marks: [{ id: 'Y' }], reached: { mark: 'Y' } }] }
  expect(madeBy(matrix, row('6'))).toEqual([])
  expect(told(madeBy(compared, row('6')))).toEqual([
    ['direct', [{}]],
    ['mirror', [{}]],
  ])
  expect(madeBy(compared, { ...row('5'), retired: { reason: 'gone', see: [] } })).toEqual([])
})

test('without contexts there is one for all', () => {
  const { contexts: _, ...bare } = matrix
  expect(told(madeBy(bare, row('1')))).toEqual([[undefined, [{}, 'fault']]])
})

test('makers in a context are those of the checked release there', () => {
  expect(makersOf(matrix, row('5')).map(({ id }) => id)).toEqual(['fault', 'either'])
  expect(makersOf(matrix, row('5'), 'mirror').map(({ id }) => id)).toEqual(['either'])
})
