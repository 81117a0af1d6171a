import { expect, it } from 'vitest'
import { postedHash } from '../../src/load/posted-hash.ts'

const message = { id: '2026-01-02', source: 'A message.', rows: { a: { old: 'A', new: 'B' }, b: { old: 'C' } } }

it('is the same for the same words, whatever their order', () => {
  const other = { rows: { b: { old: 'C' }, a: { new: 'B', old: 'A' } }, source: 'A message.', id: '2026-02-03' }
  expect(postedHash(other)).toBe(postedHash(message))
  expect(postedHash(message)).toMatch(/^[0-9a-f]{16}$/)
})

it.each([
  { source: 'Another message.' },
  { rows: { a: { old: 'A', new: 'B' } } },
  { rows: { a: { old: 'A', new: 'B' }, b: {} } },
  { rows: { a: { old: 'A', new: 'B' }, b: { old: 'c' } } },
  { rows: { a: { old: 'A', new: 'B' }, c: { old: 'C' } } },
])('is another with %j', (change) => {
  expect(postedHash({ ...message, ...change } as typeof message)).not.toBe(postedHash(message))
})
