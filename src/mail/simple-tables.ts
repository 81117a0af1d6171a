import { oneLine } from '../derive/one-line.ts'
import { type FoundRow, joined, type Reading } from './found-table.ts'
import { cellsAt, untabbed } from './gutters.ts'
import type { MailLine } from './mail-line.ts'

/** Lines of `=` or `-` above columns, as in simple tables of reStructuredText; at least two. */
export const ruled = /^\s*(={2,}|-{2,})(\s+(={2,}|-{2,}))+\s*$/

/** Longer ones are no tables of a message. */
const mostLines = 4000

/** An empty cell of reStructuredText that does not go on with the one above it. */
const emptyMark = /^(?:\\|\.\.)$/

/** The tables whose columns stand below rules: one above the headings, one below them, one at the end. */
export function simpleTables(given: MailLine[]): Reading[] {
  const lines = given.map((line) => ({ ...line, text: untabbed(line.text) }))
  const found: Reading[] = []
  for (let at = 0; at < lines.length; at++) {
    const top = lines[at]
    // With headings above it, it is the rule below them.
    if (!top || !ruled.test(top.text) || /\S\s{2,}\S/.test(lines[at - 1]?.text.trim() ?? '')) continue
    const isSame = ({ text }: MailLine) => text.trim() === top.text.trim()
    const rest = lines.slice(at + 1, at + 1 + mostLines)
    const under = rest.findIndex(isSame)
    const first = rest.findIndex((line, index) => index > under && isSame(line))
    if (under < 0 || first < 0) continue
    // Rules alike may set groups apart, as long as no line between them is empty.
    const gap = rest.findIndex(({ text }, index) => index > first && text.trim() === '')
    const end = rest.slice(0, gap < 0 ? rest.length : gap).findLastIndex(isSame)
    const columns = [...top.text.matchAll(/[=-]+/g)].map(({ index }) => index)
    const cellsOf = (text: string, starts = columns) => cellsAt(text, starts).map(oneLine)
    const rows = rowsOf(rest.slice(under + 1, end), cellsOf)
    if (rows.length > 0)
      found.push({
        table: {
          style: 'columns below rules',
          header: headerOf(rest.slice(0, under), columns, cellsOf),
          rows,
          from: top.line,
          to: rest[end]?.line ?? top.line,
        },
        ragged: [],
      })
    at += end + 1
  }
  return found
}

/** The headings, those over several columns before the ones below them: a line of `-` says over which. */
function headerOf(
  lines: MailLine[],
  columns: number[],
  cellsOf: (text: string, starts?: number[]) => string[],
): string[] {
  const header = columns.map(() => '')
  for (const [at, { text }] of lines.entries()) {
    if (/^[\s-]+$/.test(text)) continue
    const below = lines[at + 1]?.text ?? ''
    const spans =
      /^[\s-]+$/.test(below) && below.trim() !== '' ? [...below.matchAll(/-+/g)].map(({ index }) => index) : columns
    const cells = cellsOf(text, spans)
    for (const [column, start] of columns.entries()) {
      const cell = cells[spans.findLastIndex((one) => one <= start)] ?? ''
      if (!emptyMark.test(cell)) header[column] = joined(header[column] ?? '', cell)
    }
  }
  return header
}

function rowsOf(lines: MailLine[], cellsOf: (text: string) => string[]): FoundRow[] {
  const rows: FoundRow[] = []
  let group = 0
  for (const { text, line } of lines) {
    const last = rows.at(-1)
    if (ruled.test(text) || text.trim() === '') {
      if (ruled.test(text) && last) group++
      continue
    }
    const cells = cellsOf(text)
    if (last && last.group === group && cells[0] === '')
      last.cells = last.cells.map((cell, column) => joined(cell, cells[column] ?? ''))
    else rows.push({ cells: cells.map((cell) => (emptyMark.test(cell) ? '' : cell)), line, group })
  }
  return rows
}
