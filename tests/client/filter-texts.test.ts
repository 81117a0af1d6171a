import { expect, test } from 'vitest'
import { countText, openText } from '../../src/client/filter-texts.ts'

test('how many rows are shown', () => {
  expect(countText(['yes', 'yes'], true)).toBe('2 rows')
  expect(countText(['yes', 'no', 'open', 'no'], false)).toBe('1 of 4 rows, 1 left open')
  expect(countText(['yes', 'no'], false)).toBe('1 of 2 rows')
  expect(countText(['open', 'no'], false)).toBe('0 of 2 rows, 1 left open')
  expect(countText(['no'], false)).toBe('')
})

test('what is left open, of the columns that were asked for', () => {
  const open = [{ id: 'X', label: 'X, left open' }]
  const columns = [
    { id: 'opens', label: 'opens', words: ['Y', 'X'], open },
    { id: 'shuts', label: 'shuts', words: ['Y', 'X'], open },
    { id: 'key', label: 'key', words: ['Y'] },
  ]
  const text = (...asked: [string, string[]][]) => openText({ columns: new Map(asked), words: [] }, columns)
  expect(text(['opens', ['Y']], ['key', ['Y']])).toBe('opens: X, left open')
  expect(text(['opens', ['Y', 'X']], ['shuts', ['Y']])).toBe('shuts: X, left open')
  expect(text(['key', ['Y']])).toBe('')
})
