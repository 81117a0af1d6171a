import { expect, test } from 'vitest'
import { matrixDifferences } from '../../src/derive/matrix-differences.ts'
import type { Matrix, Note, Row } from '../../src/model/matrix.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

const note = (id: string, title = 'One'): Note => ({ id, title, code: [], sources: [], body: '' })

test.each<[string, Partial<Row>]>([
  ['group', { group: 'zapping' }],
  ['explanation', { body: 'Another.' }],
  ['questioned', { questioned: [{ cell: 'mirror', reads: 'N', reason: 'The code.', source: 'v1' }] }],
  ['qualified', { qualified: [{ cell: 'mirror', reason: 'The code.', source: 'v1' }] }],
  ['changed', { changed: [{ cell: 'mirror', reason: 'It is so now.', source: 'v2' }] }],
  ['sources', { sources: ['v1'] }],
  ['code', { code: ['a.c#b'] }],
  ['retired', { retired: { reason: 'gone', see: [] } }],
])('tells that %s differs', (part, change) => {
  const rows = scenarioMatrix.rows.map((row) => (row.id === '7' ? { ...row, ...change } : row))
  expect(matrixDifferences(scenarioMatrix, { ...scenarioMatrix, rows })).toEqual([
    { id: '7', kind: 'changed', cells: [], other: [part] },
  ])
})

test.each<[string, Partial<Matrix>, object[]]>([
  ['a title', { title: 'Another' }, [{ part: 'title', kind: 'changed' }]],
  ['a reason to be incomplete', { incomplete: 'It grows.' }, [{ part: 'incomplete', kind: 'added' }]],
  ['a note', { notes: [note('a'), note('b', 'Two')] }, [{ part: 'note', id: 'b', kind: 'changed' }]],
  [
    'a note for another',
    { notes: [note('c'), note('a')] },
    [
      { part: 'note', id: 'c', kind: 'added' },
      { part: 'note', id: 'b', kind: 'removed' },
    ],
  ],
  ['notes in another order', { notes: [note('b'), note('a')] }, [{ part: 'note', kind: 'changed' }]],
  ['a permalink', { permalinks: [{ kind: 'row', id: '7' }] }, [{ part: 'permalink', id: 'row 7', kind: 'added' }]],
])('tells %s that differs', (_, change, differences) => {
  const matrix = { ...scenarioMatrix, notes: [note('a'), note('b')], permalinks: [] }
  expect(matrixDifferences(matrix, { ...matrix, ...change })).toEqual(differences)
  expect(matrixDifferences(matrix, { ...matrix, id: 'other' })).toEqual([])
})

test('tells that the reason to retire a row differs', () => {
  const retired = (reason: string) => ({
    ...scenarioMatrix,
    rows: scenarioMatrix.rows.map((row) => (row.id === '7' ? { ...row, retired: { reason, see: [] } } : row)),
  })
  expect(matrixDifferences(retired('gone'), retired('merged'))).toEqual([
    { id: '7', kind: 'changed', cells: [], other: ['retired'] },
  ])
})

test('tells which flows make a row, context by context', () => {
  const contexts = [
    { id: 'direct', label: 'direct root' },
    { id: 'mirror', label: 'mirror root' },
  ]
  const flow = {
    id: 'fault',
    title: 'A fault',
    inputs: {},
    contexts: ['direct'],
    rows: ['7'],
    path: ['push'],
    sources: [],
  }
  const older = { ...scenarioMatrix, checked: 'v2', contexts, flows: [flow] }
  const made = (was: string, is: string, root: string) => ({ label: `made, ${root} root`, was, is })
  const cells = (newer: Matrix) => matrixDifferences(older, newer).map((one) => ('cells' in one ? one.cells : one.part))
  expect(cells({ ...older, flows: [{ ...flow, contexts: ['mirror'] }] })).toEqual([
    [made('fault', '', 'direct'), made('', 'fault', 'mirror')],
    'flow',
  ])
  expect(cells({ ...older, checked: 'v3', flows: [{ ...flow, until: 'v2' }] })).toEqual([
    [made('fault', '', 'direct')],
    'checked',
    'flow',
  ])
})
