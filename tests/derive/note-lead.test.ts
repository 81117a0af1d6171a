import { expect, test } from 'vitest'
import { noteLead } from '../../src/derive/note-lead.ts'
import { gateMatrix } from '../render/gate-matrix.ts'

const [note, sharing] = gateMatrix.notes
if (!note || !sharing) throw new Error('two notes')
const leadOf = (body: string, title = note.title) =>
  noteLead({ ...gateMatrix, parts: undefined }, { ...note, title, body })

test('a note is told by its title and the opening of its explanation, shared or not', () => {
  expect(noteLead(gateMatrix, note)).toBe('A coin too many. The coin is lost.')
  expect(noteLead(gateMatrix, sharing)).toBe('The alarm and the light share a wire. The coin is lost.')
})

test('sentences are whole, and those that are told have none left out between them', () => {
  const long = `It is ${'very '.repeat(40)}long.`
  expect(leadOf(`One v7.2 of \`f()\`. ${long} Short.`, 'Why?')).toBe('Why? One v7.2 of f().')
  expect(leadOf(long)).toBe('A coin too many.')
  expect(leadOf('no stop')).toBe('A coin too many. no stop')
})
