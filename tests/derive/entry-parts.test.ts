import { expect, test } from 'vitest'
import { noteParts, rowParts } from '../../src/derive/entry-parts.ts'
import { gateMatrix } from '../render/gate-matrix.ts'

const [first] = gateMatrix.rows
const [note] = gateMatrix.notes
if (!first || !note) throw new Error('no row or note')

const body = 'It is so.\n\n## Why\n\nOne.\n\n```\n## Whence\n```\n\n## Who calls\n\nTwo,\n\n- three\n'

test('an explanation is its opening, then its parts by id', () => {
  const matrix = {
    ...gateMatrix,
    parts: {
      rows: [
        { id: 'why', titles: ['Why', 'Why not'] },
        { id: 'who', titles: ['Who calls'] },
      ],
    },
  }
  const row = { ...first, body }
  expect(rowParts(matrix, row)).toEqual({
    opening: 'It is so.',
    parts: [
      { id: 'why', title: 'Why', text: 'One.\n\n```\n## Whence\n```' },
      { id: 'who', title: 'Who calls', text: 'Two,\n\n- three' },
    ],
  })
  expect(rowParts(matrix, row)).toBe(rowParts(matrix, row))
  expect(noteParts(matrix, { ...note, body: 'Two.' })).toEqual({ opening: 'Two.', parts: [] })
})

test('without an opening it starts with a part; where none are declared all of it is the opening', () => {
  const matrix = { ...gateMatrix, parts: { notes: [{ id: 'why', titles: ['Why'] }] } }
  expect(noteParts(matrix, { ...note, body: '\n## Why\n\nSo.\n' })).toEqual({
    opening: '',
    parts: [{ id: 'why', title: 'Why', text: 'So.' }],
  })
  expect(rowParts(matrix, { ...first, body: 'All.\n\nOf it.\n' })).toEqual({ opening: 'All.\n\nOf it.\n', parts: [] })
})
