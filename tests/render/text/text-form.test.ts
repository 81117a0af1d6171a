import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf } from '../../../src/derive/coverage.ts'
import type { Matrix } from '../../../src/model/matrix.ts'
import { matrixText } from '../../../src/render/text/matrix-text.ts'
import { noteText } from '../../../src/render/text/note-text.ts'
import { quoteText, unquoteText } from '../../../src/render/text/quote-text.ts'
import { rowLineText } from '../../../src/render/text/row-line-text.ts'
import { rowText } from '../../../src/render/text/row-text.ts'
import { shortNoteText } from '../../../src/render/text/short-note-text.ts'
import { shortRowText } from '../../../src/render/text/short-row-text.ts'
import { textForm } from '../../../src/render/text/text-form.ts'
import { hostileText } from '../../hostile-text.ts'
import { matrixArbitrary, sparseMatrixArbitrary } from '../../matrix-arbitrary.ts'

const permalinkOf = (id?: string) => `https://site.example/made/${id === undefined ? '' : `${id}/`}`

const textsOf = (matrix: Matrix): string[] => [
  ...matrix.rows.map((row) => rowText(matrix, row, { permalinkOf })),
  ...matrix.rows.map((row) => rowLineText(matrix, row, { permalinkOf })),
  ...matrix.rows.map((row) => shortRowText(matrix, row, { permalinkOf })),
  ...matrix.notes.map((note) => shortNoteText(matrix, note, { permalinkOf })),
  ...matrix.notes.map((note) => noteText(matrix, note, { permalinkOf })),
  matrixText(matrix, { permalinkOf, coverage: coverageOf(matrix), transitions: '> From\n\tx\n' }),
]

const isLoneAddress = (line: string) => /^<?(https:\/\/|mailto:)\S+$/.test(line)

function lookAtLine(line: string): void {
  if (!isLoneAddress(line)) {
    expect(line.length, 'columns').toBeLessThanOrEqual(75)
    expect(quoteText(quoteText(line)).length, 'columns in a reply to a reply').toBeLessThanOrEqual(79)
  }
  expect(line, 'printable ASCII without a space at its end').toMatch(/^([ -~]*[!-~])?$/)
  expect(line, 'none that mail takes for its own').not.toMatch(/^(>|From |\.$)/)
}

/** Every line of a table lies under its columns. */
function lookAtTables(lines: string[]): void {
  for (const [at, line] of lines.entries()) {
    if (!/^-+(\|-+)+$/.test(line)) continue
    const bars = [...line].flatMap((character, column) => (character === '|' ? [column] : []))
    for (const near of [lines[at - 1], lines[at + 1]])
      for (const bar of bars) expect(near?.padEnd(bar + 1)[bar], `below the bars of ${line}`).toMatch(/[| ]/)
  }
}

// All in one: making the texts is what takes the time.
test('every line of every text can be mailed, quoted and read under its columns', () => {
  fc.assert(
    fc.property(fc.oneof(matrixArbitrary, sparseMatrixArbitrary), (matrix) => {
      for (const text of textsOf(matrix)) {
        expect(text.endsWith('\n')).toBe(true)
        const lines = text.slice(0, -1).split('\n')
        expect(lines[0], 'no header of a mail').not.toMatch(/^[!-9;-~]+:/)
        for (const line of new Set(lines)) lookAtLine(line)
        lookAtTables(lines)
      }
    }),
    { numRuns: 40 },
  )
})

test('the permalink is the last line, whole however long', () => {
  const long = `https://site.example/${'deep/'.repeat(30)}`
  expect(textForm([['text']], long)).toBe(`text\n\n${long}\n`)
})

test('a title that looks like a header of a mail does not stand at the margin', () => {
  expect(textForm([['Subject: hello'], ['Subject: hello']], 'https://a.example/')).toBe(
    ' Subject: hello\n\nSubject: hello\n\nhttps://a.example/\n',
  )
})

test('a line that mail takes for its own is moved from the margin', () => {
  expect(textForm([['a', '.', '..', 'From here', '> b']], 'https://a.example/')).toBe(
    'a\n .\n..\n From here\n > b\n\nhttps://a.example/\n',
  )
})

test('quoting is undone by taking one level away, however often', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostileText, fc.constantFrom('', '>', '> x', ' x'))),
      fc.integer({ min: 1, max: 4 }),
      (lines, times) => {
        const text = `${lines.map((line) => line.replace(/[\r\n]/g, ' ').trimEnd()).join('\n')}\n`
        let quoted = text
        for (let time = 0; time < times; time += 1) {
          const before = quoted
          quoted = quoteText(quoted)
          expect(unquoteText(quoted)).toBe(before)
          expect(
            quoted
              .split('\n')
              .slice(0, -1)
              .every((line) => line.startsWith('>') && !line.endsWith(' ')),
          ).toBe(true)
        }
      },
    ),
  )
})

test('a given line loses spaces at its end, is cut where too long, and an address moves to the margin', () => {
  const address = `<https://site.example/${'x'.repeat(70)}>`
  expect(textForm([['end  ', 'y'.repeat(80), `    ${address}`]], 'https://a.example/')).toBe(
    `end\n${'y'.repeat(75)}\nyyyyy\n${address}\n\nhttps://a.example/\n`,
  )
})
