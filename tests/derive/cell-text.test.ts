import { expect, test } from 'vitest'
import { postedCell } from '../../src/derive/cell-text.ts'
import type { Posted } from '../../src/model/posted-file.ts'

const posted: Posted[] = [
  { date: '2026-01-02', source: 'first', rows: { '7': { mirror: 'N' }, '8': { mirror: 'Y' } } },
  { date: '2026-03-04', source: 'second', rows: { '7': { mirror: 'X' } } },
]

test('a cell is posted as the latest message that has its row says', () => {
  for (const messages of [posted, posted.toReversed()]) {
    expect(postedCell({ posted: messages }, '7', 'mirror')).toBe('X')
    expect(postedCell({ posted: messages }, '8', 'mirror')).toBe('Y')
    expect(postedCell({ posted: messages }, '9', 'mirror')).toBeUndefined()
  }
})
