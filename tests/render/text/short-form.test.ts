import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortForm } from '../../../src/render/text/short-form.ts'
import { shortNoteText } from '../../../src/render/text/short-note-text.ts'
import { shortRowText } from '../../../src/render/text/short-row-text.ts'
import { matrixArbitrary, sparseMatrixArbitrary } from '../../matrix-arbitrary.ts'
import { gateMatrix } from '../gate-matrix.ts'

const permalinkOf = (id?: string) => `https://site.example/made/${id === undefined ? '' : `${id}/`}`
const context = { permalinkOf }
const linesOf = (text: string) => text.replace(/\n$/, '').split('\n')
const [first, second] = gateMatrix.rows
const [note] = gateMatrix.notes
if (!first || !second || !note) throw new Error('the gate has rows and notes')

test('a row is its table, its sentence and its address', () => {
  expect(`\n${shortRowText(gateMatrix, first, context)}`).toMatchInlineSnapshot(`
    "
     # | the bar | comes | duty | bar then | alarm
    ---|---------|-------|------|----------|------
     1 | down    | coin  | X    | up       | N

    With the bar down and someone on duty or not, a coin means that it is
    up; all stays quiet.

    https://site.example/made/1/
    "
  `)
})

test('what is questioned is said', () => {
  expect(`\n${shortRowText(gateMatrix, second, context)}`).toMatchInlineSnapshot(`
    "
     # | the bar | comes | duty | bar then | alarm
    ---|---------|-------|------|----------|--------------------------------
     2 | raised  | coin  | X    | up       | warn the box is full (a, b) (?)

    With the bar raised and someone on duty or not, a coin means that it is
    up; a light blinks if the box is full (as posted; questioned: N since
    v3.1).

    https://site.example/made/2/
    "
  `)
})

test('a note is what it says, its rows and its address', () => {
  expect(`\n${shortNoteText(gateMatrix, note, context)}`).toMatchInlineSnapshot(`
    "
    (a) A coin too many

     # | the bar | comes | duty | bar then | alarm
    ---|---------|-------|------|----------|--------------------------------
     2 | raised  | coin  | X    | up       | warn the box is full (a, b) (?)

    https://site.example/made/a/
    "
  `)
})

test('a condition that does not fit is left to the sentence', () => {
  const condition = 'the lamp is out and the box is full and nobody has looked since Monday'
  const row = { ...second, verdicts: { ...second.verdicts, alarm: { mark: 'warn', condition } } }
  const text = shortRowText(gateMatrix, row, context)
  expect(text).toMatch(/\| warn \.\.\. \(a, b\) \(\?\)$/m)
  expect(text.replace(/\s+/g, ' ')).toContain(condition)
})

test('a note of many rows names them', () => {
  const rows = Array.from({ length: 12 }, (_, at) => ({ ...first, id: `${at + 1}`, notes: [note.id] }))
  const text = shortNoteText({ ...gateMatrix, rows }, note, context)
  expect(text).toContain('\n\nRows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.\n\nhttps://')
})

test('a retired row says so', () => {
  const row = { ...first, retired: { reason: 'Split in two.', see: ['2'] } }
  expect(shortRowText(gateMatrix, row, context)).toContain('This row is retired: Split in two.\nSee 2:\n')
})

test('has ten lines at most and its address last, whatever the matrix', () => {
  fc.assert(
    fc.property(fc.oneof(matrixArbitrary, sparseMatrixArbitrary), (matrix) => {
      const texts = [
        ...matrix.rows.map((row) => [shortRowText(matrix, row, context), row.id] as const),
        ...matrix.notes.map((one) => [shortNoteText(matrix, one, context), one.id] as const),
      ]
      for (const [text, id] of texts) {
        expect(linesOf(text).length).toBeLessThanOrEqual(10)
        expect(linesOf(text).at(-1)).toBe(permalinkOf(id))
      }
    }),
    { numRuns: 40 },
  )
})

test('where no form is short enough, the last one is cut and says so', () => {
  const lines = Array.from({ length: 30 }, (_, at) => `${at + 1} ${'word '.repeat(14)}`.trim())
  const text = linesOf(shortForm([() => [lines], () => [lines.slice(0, 20)]], 'https://a.example/'))
  expect(text).toHaveLength(10)
  expect(text[8]).toMatch(/^9 word .* \.\.\.$/)
  expect(text[8]?.length).toBeLessThanOrEqual(75)
  expect(text[9]).toBe('https://a.example/')
})
