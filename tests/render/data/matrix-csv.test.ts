import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainCellText } from '../../../src/derive/cell-text.ts'
import { matrixCsv } from '../../../src/render/data/matrix-csv.ts'
import type { Row } from '../../../src/model/matrix.ts'
import { matrixArbitrary } from '../../matrix-arbitrary.ts'
import { scenarioMatrix } from '../../scenario-matrix.ts'

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
      const [header, ...rows] = readCsv(matrixCsv(matrix, permalinkOf))
      const columns = [...matrix.inputs, ...matrix.verdicts]
      expect(header).toHaveLength(columns.length + 6 + (matrix.outcomes?.columns.length ?? 0))
      expect(rows.map(([id]) => id)).toEqual(matrix.rows.map(({ id }) => id))
      for (const [at, row] of matrix.rows.entries()) {
        const cells = rows[at]
          ?.slice(2, 2 + columns.length)
          .map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, ''))
        expect(cells).toEqual(columns.map(({ id }) => plainCellText(matrix, row, id)))
      }
      for (const cell of [header ?? [], ...rows].flat())
        expect(cell).not.toMatch(/^[=＝\t\r\n](?!$)|^[+\-@＋－＠].*[\p{L}(]/su)
    }),
    { numRuns: 40 },
  )
})

/** The cell that a mark of this text becomes. */
function cellOf(text: string): string | undefined {
  const row = { ...scenarioMatrix.rows[0], verdicts: { mirror: { mark: text } } } as Row
  const [, cells] = readCsv(matrixCsv({ ...scenarioMatrix, rows: [row] }, permalinkOf))
  return cells?.[2 + scenarioMatrix.inputs.length]
}

test.each([
  ...['=1+1', '+1+1', '-1+1', '@SUM(1)', '=', '+', '-', '@'].map((text) => [text, text.length > 1]),
  ...['＝1+1', '＋1+1', '－1+1', '＠SUM(1)', '\t=1+1', '\r=1+1', '\n=1+1'].map((text) => [text, true]),
  ...['-1-', '-cmd', '--soft', '- if x', '-1e5+A1', '+A1', '-(', '-"', '+é', '@_', '=>', '＝＞'].map((text) => [
    text,
    true,
  ]),
  ...['--', '-->', '->', '+/-', '- -', '++', '-?', '@@', '－－'].map((text) => [text, false]),
  ...['-1', '+1', '-1.5', '-.5', '-1e5', '+1.5E-3', '-50%', '1-1', 'a=1', '−', '!x', "'=1"].map((text) => [
    text,
    false,
  ]),
] as [string, boolean][])('%j is a formula: %s', (text, isFormula) => {
  expect(cellOf(text)).toBe(isFormula ? `'${text}` : text)
})

test('no heading of its own is that of a column', () => {
  const inputs = ['Status', 'row', 'row notes', 'link'].map((label, at) => ({
    id: `in${at}`,
    label,
    values: [{ id: 'v' }],
  }))
  const verdicts = ['notes', 'outcome: calm'].map((id) => ({ id, marks: [{ id: 'Y' }] }))
  const outcomes = {
    ...{ order: [], kinds: [], faults: [] },
    columns: [{ id: 'calm', contexts: [], faults: [], text: '' }],
  }
  const [header] = readCsv(matrixCsv({ ...scenarioMatrix, inputs, verdicts, outcomes, rows: [] }, permalinkOf))
  expect(header).toEqual([
    ...['row row', 'group', 'Status', 'row', 'row notes', 'link', 'notes', 'outcome: calm'],
    ...['row row notes', 'row status', 'summary', 'row link', 'row outcome: calm'],
  ])
})
