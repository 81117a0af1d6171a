import { groupLabel } from '../../derive/entries-by-id.ts'
import { columnLabel, plainCellText } from '../../derive/cell-text.ts'
import { markLabel, outcomeLabel, outcomesOf } from '../../derive/outcomes.ts'
import { rowLine } from '../../derive/row-line.ts'
import { statusOf } from '../../derive/status.ts'
import type { Matrix, Row } from '../../model/matrix.ts'

/**
 * The rows as a spreadsheet reads them: RFC 4180, one header line, CRLF, UTF-8. A cell that a spreadsheet would run as a formula
 * gets an apostrophe in front, which marks it as text. No two headings are the same: `status` is `row status` where a column has
 * that name. `permalinkOf` gives the public address of a row.
 */
export function matrixCsv(matrix: Matrix, permalinkOf: (id: string) => string): string {
  const columns = [...matrix.inputs, ...matrix.verdicts]
  const derived = matrix.outcomes?.columns ?? []
  const taken = new Set(columns.map((column) => columnLabel(column).toLowerCase()))
  const apart = (heading: string): string => (taken.has(heading.toLowerCase()) ? apart(`row ${heading}`) : heading)
  const header = [
    apart('row'),
    apart('group'),
    ...columns.map(columnLabel),
    ...['notes', 'status', 'summary', 'link'].map(apart),
    ...derived.map((column) => apart(`outcome: ${outcomeLabel(column)}`)),
  ]
  const rows = matrix.rows.map((row) => [
    row.id,
    groupLabel(matrix, row.group),
    ...columns.map(({ id }) => plainCellText(matrix, row, id)),
    row.notes.join(' '),
    statusOf(matrix, row),
    rowLine(matrix, row),
    permalinkOf(row.id),
    ...outcomeCells(matrix, row),
  ])
  return [header, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

/** The derived columns; empty for a retired row, of which nothing is derived. */
function outcomeCells(matrix: Matrix, row: Row): string[] {
  const outcomes = outcomesOf(matrix, row)
  return (matrix.outcomes?.columns ?? []).map((_, at) => (outcomes[at] ? markLabel(outcomes[at].mark) : ''))
}

// The wide forms count, since spreadsheets of East Asia take them for the signs; they drop white space at the start. What has
// nothing to reckon with, such as `-`, `->` or `+/-`, is shown as it is; behind `=` even that is told as a broken formula.
const formula = /^[\t\r\n]|^[=＝].|^[+\-@＋－＠].*[\p{L}\p{N}_"'\\([{#$]/su
const plainNumber = /^[+-](\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i

function csvCell(text: string): string {
  const inert = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
