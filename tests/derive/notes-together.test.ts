import { expect, test } from 'vitest'
import { notesTogether } from '../../src/derive/notes-together.ts'
import type { Note } from '../../src/model/matrix.ts'

const note = (id: string, more: Partial<Note> = {}): Note => ({
  id,
  title: id,
  body: '',
  sources: [],
  code: [],
  ...more,
})
const retired = { reason: 'gone', see: [] }

test('notes stand with those that share their explanation, retired ones with none', () => {
  const notes = [
    note('a1'),
    note('a2', { shares: 'a1' }),
    note('a3', { shares: 'a1', retired }),
    note('b'),
    note('c', { retired }),
  ]
  expect(notesTogether({ notes }).map((group) => group.map(({ id }) => id))).toEqual([['a1', 'a2'], ['b']])
})
