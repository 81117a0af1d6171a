import { expect, test } from 'vitest'
import { siteOf } from '../../src/derive/addresses.ts'
import { matrixCsv } from '../../src/render/data/matrix-csv.ts'
import { matrixText } from '../../src/render/text/matrix-text.ts'
import { noteText } from '../../src/render/text/note-text.ts'
import { rowText } from '../../src/render/text/row-text.ts'
import { shortRowText } from '../../src/render/text/short-row-text.ts'
import { textContextOf } from '../../src/render/text/text-context.ts'
import { tdpMatrix } from './tdp-matrix.ts'

const matrix = tdpMatrix()
const context = textContextOf(siteOf({ SITE: 'https://site.example', BASE: undefined }), matrix)

test('the reference as a mail', async () => {
  await expect(matrixText(matrix, context)).toMatchFileSnapshot('texts/matrix.txt')
})

test('the reference as a spreadsheet', async () => {
  await expect(matrixCsv(matrix, context.permalinkOf).replaceAll('\r\n', '\n')).toMatchFileSnapshot('texts/matrix.csv')
})

test.each(matrix.notes.filter(({ id }) => ['a2', 'c'].includes(id)))('note $id', async (note) => {
  await expect(noteText(matrix, note, context)).toMatchFileSnapshot(`texts/${note.id}.txt`)
})

test.each(matrix.rows)('row $id in short has its table and what the code reads', (row) => {
  const text = shortRowText(matrix, row, context)
  expect(text).toMatch(new RegExp(`^ +${row.id} \\| `, 'm'))
  for (const { reads } of row.questioned) expect(text.replace(/\s+/g, ' ')).toContain(reads)
})

test.each(matrix.rows.filter(({ id }) => ['2', '5', '6', '7'].includes(id)))('row $id', async (row) => {
  await expect(rowText(matrix, row, context)).toMatchFileSnapshot(`texts/row/${row.id}.txt`)
})
