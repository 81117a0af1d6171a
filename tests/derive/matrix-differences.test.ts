import { expect, test } from 'vitest'
import { matrixDifferences } from '../../src/derive/matrix-differences.ts'
import type { Row } from '../../src/model/matrix.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

test.each<[string, Partial<Row>]>([
  ['group', { group: 'zapping' }],
  ['explanation', { body: 'Another.' }],
  ['questioned', { questioned: [{ cell: 'mirror', reads: 'N', reason: 'The code.', source: 'v1' }] }],
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
