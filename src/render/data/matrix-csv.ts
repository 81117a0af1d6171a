import { columnLabel, plainCellText } from '../../derive/cell-text.ts'
import { markLabel, outcomeLabel, outcomesOf } from '../../derive/outcomes.ts'
import { rowLine } from '../../derive/row-line.ts'
import { statusOf } from '../../derive/status.ts'
import type { Matrix, Row } from '../../model/matrix.ts'

/**
 * The rows as a spreadsheet reads them: RFC 4180, one header line, CRLF, UTF-8. A cell that a spreadsheet would run as a formula
 * gets an apostrophe in front, which marks it as text. `permalinkOf` gives the public address of a row.
 */
export function matrixCsv(matrix: Matrix, permalinkOf: (id: string) => string): string {
  const columns = [...matrix.inputs, ...matrix.verdicts]
  const groups = new Map(matrix.groups.map(({ id, label }) => [id, label]))
  const derived = matrix.outcomes?.columns ?? []
  const outcomeHead = (column: (typeof derived)[number]) => `outcome: ${outcomeLabel(column)}`
  const header = [
    'row',
    'group',
    ...columns.map(columnLabel),
    'notes',
    'status',
    'summary',
    'link',
    ...derived.map(outcomeHead),
  ]
  const rows = matrix.rows.map((row) => [
    row.id,
    groups.get(row.group) ?? row.group,
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

// The wide forms count, since spreadsheets of East Asia take them for the signs; they drop white space at the start.
const formula = /^[\t\r\n]|^[=+\-@＝＋－＠]./s
const plainNumber = /^[+-](\d+\.?\d*|\.\d+)$/

function csvCell(text: string): string {
  const inert = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
