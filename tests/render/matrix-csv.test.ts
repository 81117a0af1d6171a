import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainCellText } from '../../src/derive/cell-text.ts'
import { matrixCsv } from '../../src/render/matrix-csv.ts'
import { matrixArbitrary } from '../matrix-arbitrary.ts'

const permalinkOf = (id?: string) => `https://site.example/made/${id}/`

/** Reads CSV by the grammar of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (const [, quoted, plain = '', end] of text.matchAll(cell)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

test('a reader gets back every cell, and none is a formula', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      const [header, ...rows] = readCsv(matrixCsv(matrix, { permalinkOf }))
      const columns = [...matrix.inputs, ...matrix.verdicts]
      expect(header).toHaveLength(columns.length + 6)
      expect(rows.map(([id]) => id)).toEqual(matrix.rows.map(({ id }) => id))
      for (const [at, row] of matrix.rows.entries()) {
        const cells = rows[at]?.slice(2, 2 + columns.length).map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))
        expect(cells).toEqual(columns.map(({ id }) => plainCellText(matrix, row, id)))
      }
      for (const cell of [header ?? [], ...rows].flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
    { numRuns: 40 },
  )
})
