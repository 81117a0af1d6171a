import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsAt, isOverlapping } from '../../src/derive/holds-at.ts'
import { outcomesOf } from '../../src/derive/outcomes.ts'
import type { Assertion } from '../../src/model/assertions-file.ts'
import type { Matrix, Outcomes } from '../../src/model/matrix.ts'
import { matrixArbitrary } from '../matrix-arbitrary.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

const outcomes: Outcomes = {
  order: [
    { id: 'nothing', phrase: 'nothing' },
    { id: 'creak', phrase: 'it creaks' },
    { id: 'slam', phrase: 'it slams' },
  ],
  kinds: [{ id: 'slamming', outcome: 'slam', silent: 'creak' }],
  faults: [
    { id: 'none', text: 'No wind.' },
    { id: 'wind', text: 'Wind.' },
  ],
  columns: [
    { id: 'wood', contexts: ['wood'], faults: ['none'], text: 'In a door of wood.' },
    { id: 'any', contexts: [], faults: ['none', 'wind'], text: 'In any door.' },
  ],
}

const assertion = (id: string, more: Partial<Assertion>): Assertion => ({
  id,
  symbol: 'turn',
  kind: 'slamming',
  rows: ['1'],
  inputs: {},
  contexts: ['wood'],
  faults: ['none'],
  beside: [],
  sources: [],
  ...more,
})

const told = (assertions: Assertion[], checked = 'v2.1') => {
  const matrix: Matrix = { ...scenarioMatrix, checked, outcomes, assertions }
  const [row] = matrix.rows
  return (row ? outcomesOf(matrix, { ...row, id: '1' }) : []).map(
    ({ column, mark, reasons }) => `${column.id}: ${mark.id} (${reasons.map(({ id }) => id).join(', ')})`,
  )
}

test('nothing comes of a row that reaches no assertion', () => {
  expect(told([])).toEqual(['wood: nothing ()', 'any: nothing ()'])
  expect(told([assertion('other', { rows: ['2'] })])).toEqual(['wood: nothing ()', 'any: nothing ()'])
})

test('the worst counts, and all that count are told', () => {
  const soft = assertion('soft', { loud: false })
  const loud = assertion('loud', { when: 'Pushed.' })
  expect(told([loud, soft])).toEqual(['wood: slam (loud, soft)', 'any: slam (loud, soft)'])
  expect(told([soft])).toEqual(['wood: creak (soft)', 'any: creak (soft)'])
})

test('what is of another context, fault or release does not count', () => {
  expect(told([assertion('glass', { contexts: ['glass'] })])).toEqual(['wood: nothing ()', 'any: slam (glass)'])
  expect(told([assertion('blown', { faults: ['wind'] })])).toEqual(['wood: nothing ()', 'any: slam (blown)'])
  expect(told([assertion('old', { until: 'v2.0' }), assertion('new', { since: 'v3' })])).toEqual([
    'wood: nothing ()',
    'any: nothing ()',
  ])
  expect(told([assertion('old', { until: 'v2' })])).toEqual(['wood: slam (old)', 'any: slam (old)'])
})

test('a worse assertion never makes the outcome better', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      const worst = matrix.outcomes?.kinds.find(({ outcome }) => outcome === 'broken')
      for (const row of matrix.rows) {
        const before = outcomesOf(matrix, row)
        const entry = assertion('worse', { rows: [row.id], kind: worst?.id, contexts: [], faults: ['none'] })
        const after = outcomesOf({ ...matrix, assertions: [...matrix.assertions, entry] }, row)
        expect(after.map(({ mark }) => mark.id)).toEqual(before.map(() => 'broken'))
      }
    }),
    { numRuns: 30 },
  )
})

test('two spans overlap where one release is in both', () => {
  const release = fc.option(
    fc.integer({ min: 1, max: 4 }).map((number) => `v${number}`),
    { nil: undefined },
  )
  const span = fc.record({ since: release, until: release })
  fc.assert(
    fc.property(span, span, (one, other) => {
      const releases = ['v0', 'v1', 'v2', 'v3', 'v4', 'v5']
      const both = releases.some((at) => holdsAt(one, at) && holdsAt(other, at))
      const isSound = [one, other].every((own) => releases.some((at) => holdsAt(own, at)))
      if (isSound) expect(isOverlapping(one, other)).toBe(both)
    }),
  )
})
