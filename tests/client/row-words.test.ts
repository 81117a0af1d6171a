import { expect, test } from 'vitest'
import { rowWords } from '../../src/client/row-words.ts'

const words = rowWords([
  {
    label: 'Rows',
    noun: 'row',
    entries: [
      { id: '7', title: '7: shut -> open', address: '7/', text: 'The Key turns.' },
      { id: '8', title: '8: open -> shut', address: '8/', text: 'It falls shut.' },
    ],
  },
  { label: 'Notes', noun: 'note', entries: [{ id: 'a1', title: 'a1', address: 'a1/', text: 'Busy.', rows: ['7'] }] },
  {
    label: 'Flows',
    noun: 'flow',
    entries: [{ id: 'wind', title: 'Wind', address: 'code/#flow-wind', text: 'Busy hinge.', rows: ['7', '8'] }],
  },
])

test.each([
  ['7', 'key', ['row']],
  ['7', 'table', ['row']],
  ['7', 'busy', ['note a1', 'flow wind']],
  ['7', 'busy hinge', ['flow wind']],
  ['7', 'busy key', ['row', 'note a1', 'flow wind']],
  ['7', 'busy nowhere', []],
  ['8', 'key', []],
  ['8', 'usy', ['flow wind']],
  ['9', 'table', []],
])('row %s has %j in %j', (row, asked, places) =>
  expect(words.find(row, 'the table', asked.split(' ')).map(({ label }) => label)).toEqual(places),
)
