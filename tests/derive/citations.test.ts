import { expect, test } from 'vitest'
import { citationsIn } from '../../src/derive/citations.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

const bodies: Record<string, string> = { '7': 'As [[8]], twice [[8]].', '8': 'Itself [[8]], and [[a]].', '9': '[[8]]' }
const matrix = {
  ...scenarioMatrix,
  rows: scenarioMatrix.rows.map((row) => ({ ...row, body: bodies[row.id] ?? '' })),
  notes: [{ id: 'a', title: 'A note', body: 'See [[7]].', sources: [], code: [] }],
}

test('who cites is told once, in order, and nothing cites itself', () => {
  const citationsOf = citationsIn(matrix)
  expect(citationsOf({ kind: 'row', id: '8' })).toEqual({ rows: ['7', '9'], notes: [], flows: [], symbols: [] })
  expect(citationsOf({ kind: 'row', id: '7' })).toEqual({ rows: [], notes: ['a'], flows: [], symbols: [] })
  expect(citationsOf({ kind: 'note', id: 'a' }).rows).toEqual(['8'])
  expect(citationsOf({ kind: 'row', id: '1' }).rows).toEqual([])
})

test('a term is used by prose that has it or refers to it, and not by its own', () => {
  const glossary = [{ id: 'twice', term: 'twice', also: ['itself'], text: 'Twice is two times.', sources: [] }]
  const { rows, notes } = citationsIn({ ...matrix, glossary })({ kind: 'term', id: 'twice' })
  expect({ rows, notes }).toEqual({ rows: ['7', '8'], notes: [] })
})
