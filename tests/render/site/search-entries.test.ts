import { expect, test } from 'vitest'
import { siteOf } from '../../../src/derive/addresses.ts'
import type { Matrix } from '../../../src/model/matrix.ts'
import { offlineLinks, siteLinks } from '../../../src/render/site/links.ts'
import { searchKinds, searchPlaces } from '../../../src/render/site/search-entries.ts'
import { scenarioMatrix } from '../../scenario-matrix.ts'

const note = { code: [], sources: [] }
const matrix: Matrix = {
  ...scenarioMatrix,
  rows: scenarioMatrix.rows.map((row) =>
    row.id === '2' ? { ...row, body: 'A **busy** lock, see [[a1]] & <b>.' } : row,
  ),
  notes: [
    { ...note, id: 'a1', title: 'A `busy` page', body: 'Loud.', sources: ['v7.2 `door.c`'] },
    { ...note, id: 'a2', title: 'A table', shares: 'a1', body: '' },
  ],
  contexts: [
    { id: 'direct', label: 'direct root' },
    { id: 'mirror', label: 'mirror root' },
  ],
  flows: [
    {
      id: 'fault',
      title: 'A fault',
      inputs: {},
      contexts: ['mirror'],
      rows: ['1', '2'],
      path: ['turn()', 'push'],
      sources: [],
    },
  ],
  symbols: [{ name: 'turn', kind: 'function', purpose: 'Turns.', history: [], was: [], became: [], pins: {} }],
}
const site = siteOf({ BASE: 'below' })

test('everything is searched with all its prose, at its address below the matrix', () => {
  const [rows, notes, symbols, flows] = searchKinds(matrix, siteLinks(site, matrix))
  expect(rows?.entries[1]).toEqual({
    id: '2',
    title: '2: old NP, new leaf P, shared N: mirror N',
    address: '2/',
    text: 'A busy lock, see a1 & <b>.',
  })
  expect(notes?.entries).toEqual([
    { id: 'a1', title: 'a1: A busy page', address: 'a1/', text: 'Loud. · v7.2 door.c', rows: ['2', '4'] },
    { id: 'a2', title: 'a2: A table', address: 'a2/', text: '', rows: ['4'] },
  ])
  expect(symbols?.entries).toEqual([{ id: 'turn', title: 'turn()', address: 'code/turn/', text: 'Turns.' }])
  expect(flows?.entries).toEqual([
    {
      id: 'fault',
      title: 'A fault',
      address: 'flows/#flow-fault',
      text: 'mirror root · turn() · push',
      rows: ['1', '2'],
    },
  ])
})

test('on a page that has it all, anchors stand for it', () => {
  const places = searchPlaces(matrix, offlineLinks(site, matrix))
  expect(places.map(({ noun, prefix }) => [noun, prefix])).toEqual([
    ['row', 'row-'],
    ['note', ''],
    ['symbol', 'code-'],
    ['flow', 'flow-'],
  ])
  expect(places[1]?.rows).toEqual({ a1: ['2', '4'], a2: ['4'] })
  expect(places[2]?.rows).toBeUndefined()
})
