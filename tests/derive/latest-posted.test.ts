import { expect, test } from 'vitest'
import { inOrderOfPosting, latestPosted, postedCell } from '../../src/derive/latest-posted.ts'
import type { Posted } from '../../src/model/posted-file.ts'

const posted: Posted[] = [
  { id: '2026-01-02', source: 'first', rows: { '7': { mirror: 'N' }, '8': { mirror: 'Y', valid: 'Y' } } },
  { id: '2026-03-04', source: 'second', rows: { '7': { mirror: 'X' } } },
  { id: '2026-03-04-2', source: 'third', rows: { '8': { mirror: 'N' }, '9': {} } },
  { id: '2026-03-04-10', source: 'tenth', rows: { '9': { mirror: 'Y' } } },
]

test('a cell is posted as the latest message that has it says', () => {
  for (const messages of [posted, posted.toReversed()]) {
    const cell = (row: string, column: string) => postedCell({ posted: messages }, row, column)
    expect(cell('7', 'mirror')).toBe('X')
    expect(cell('8', 'mirror')).toBe('N')
    expect(cell('8', 'valid')).toBe('Y')
    expect(cell('7', 'valid')).toBe('')
    expect(cell('9', 'valid')).toBeUndefined()
    expect(cell('10', 'mirror')).toBeUndefined()
    expect(latestPosted({ posted: messages }, '7', 'valid')?.source).toBe('first')
  }
})

test('messages of a day stand by their numbers', () => {
  expect(inOrderOfPosting(posted.toReversed())).toEqual(posted)
})
