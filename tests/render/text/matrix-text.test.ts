import { expect, test } from 'vitest'
import { siteOf } from '../../../src/derive/addresses.ts'
import { coverageOf } from '../../../src/derive/coverage.ts'
import { matrixCsv } from '../../../src/render/data/matrix-csv.ts'
import { matrixText } from '../../../src/render/text/matrix-text.ts'
import { noteText } from '../../../src/render/text/note-text.ts'
import { rowLineText } from '../../../src/render/text/row-line-text.ts'
import { textContextOf } from '../../../src/render/text/text-context.ts'
import { gateMatrix as matrix } from '../gate-matrix.ts'

const context = textContextOf(siteOf({ SITE: 'https://site.example', BASE: undefined }), matrix)

test('a matrix as a mail', async () => {
  await expect(matrixText(matrix, context)).toMatchFileSnapshot('matrix-text/matrix.txt')
})

test('a matrix as a spreadsheet', async () => {
  await expect(matrixCsv(matrix, context.permalinkOf).replaceAll('\r\n', '\n')).toMatchFileSnapshot(
    'matrix-text/matrix.csv',
  )
})

test.each(matrix.notes)('note $id', async (note) => {
  await expect(noteText(matrix, note, context)).toMatchFileSnapshot(`matrix-text/${note.id}.txt`)
})

test('a row to paste', () => {
  const [, row] = matrix.rows
  expect(row && `\n${rowLineText(matrix, row, context)}`).toMatchInlineSnapshot(`
    "
     # | the bar | comes | duty | bar then | alarm
    ---|---------|-------|------|----------|--------------------------------
     2 | raised  | coin  | X    | up       | warn the box is full (a, b) (?)

    https://site.example/gate/2/
    "
  `)
})

test('a matrix with gaps names them', () => {
  const rows = matrix.rows.filter(({ id }) => id !== '1' && id !== '5')
  const text = matrixText(
    { ...matrix, rows, incomplete: 'Two are left out.' },
    { ...context, coverage: coverageOf({ ...matrix, rows }) },
  )
  expect(text).toContain('3 rows, 8 combinations, 2 gaps, 0 overlaps.')
  expect(text).toContain(
    'Not complete: Two are left out.\nNot covered: the bar=down; comes=coin\nNot covered: the bar=raised; comes=car\n',
  )
})
