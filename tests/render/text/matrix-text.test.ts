import { expect, test } from 'vitest'
import { coverageOf } from '../../../src/derive/coverage.ts'
import { siteOf } from '../../../src/derive/addresses.ts'
import { matrixCsv } from '../../../src/render/data/matrix-csv.ts'
import { matrixText } from '../../../src/render/text/matrix-text.ts'
import { noteText } from '../../../src/render/text/note-text.ts'
import { rowLineText } from '../../../src/render/text/row-line-text.ts'
import { textContextOf } from '../../../src/render/text/text-context.ts'
import { tdpMatrix } from '../../tdp-matrix.ts'

const matrix = tdpMatrix()
const context = textContextOf(siteOf({ SITE: 'https://site.example', BASE: undefined }), matrix)

test('the reference as a mail', async () => {
  await expect(matrixText(matrix, context)).toMatchFileSnapshot('matrix-text/matrix.txt')
})

test('the reference as a spreadsheet', async () => {
  await expect(matrixCsv(matrix, context).replaceAll('\r\n', '\n')).toMatchFileSnapshot('matrix-text/matrix.csv')
})

test.each(['a2', 'c'])('note %s', async (id) => {
  const note = matrix.notes.find((one) => one.id === id)
  if (!note) throw new Error(`no note ${id}`)
  await expect(noteText(matrix, note, context)).toMatchFileSnapshot(`matrix-text/${id}.txt`)
})

test('a row to paste', () => {
  const row = matrix.rows.find(({ id }) => id === '5')
  if (!row) throw new Error('no row 5')
  expect(`\n${rowLineText(matrix, row)}`).toMatchInlineSnapshot(`
    "
     # | old_spte | new_spte | shared | valid | mirror root | KVM_BUG_ON()
       |          |          |        |       | allowed     | hittable
    ---|----------|----------|--------|-------|-------------|-------------
     5 | NP       | NP       | X      | N (?) | N           | warn (*1)

     (*1) warn !mmio_spte && !frozen_spte
    "
  `)
})

test('a matrix with gaps names them', () => {
  const rows = matrix.rows.filter(({ id }) => id !== '7' && id !== '5')
  const text = matrixText(
    { ...matrix, rows, incomplete: 'Two are left out.' },
    { ...context, coverage: coverageOf({ ...matrix, rows }) },
  )
  expect(text).toContain('12 rows, 18 combinations, 2 gaps, 0 overlaps.')
  expect(text).toContain(
    'Not complete: Two are left out.\nNot covered: old=NP new=NP shared=X\nNot covered: old=leaf new=nonleaf shared=Y\n',
  )
})
