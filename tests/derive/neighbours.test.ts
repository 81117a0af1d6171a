import { expect, test } from 'vitest'
import { notesAround } from '../../src/derive/neighbours.ts'
import { gateMatrix } from '../render/gate-matrix.ts'

test('the notes around a note are current ones', () => {
  const [a, b] = gateMatrix.notes
  if (!a || !b) throw new Error('two notes')
  const gone = { ...a, id: 'gone', retired: { reason: 'Wrong.', see: [] } }
  const notes = [a, gone, b]
  expect(notesAround({ notes }, a)).toEqual({ previous: undefined, next: b })
  expect(notesAround({ notes }, b)).toEqual({ previous: a, next: undefined })
  expect(notesAround({ notes }, gone)).toEqual({})
})
