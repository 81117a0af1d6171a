import { oneLine } from '../derive/one-line.ts'
import { type FoundRow, joined, type Reading } from './found-table.ts'
import type { MailLine } from './mail-line.ts'

/** The tables of a message that are list tables of reStructuredText: `* - first cell`, then `- further ones`. */
export function listTables(lines: MailLine[]): Reading[] {
  const found: Reading[] = []
  let rows: FoundRow[] = []
  let last = 0
  const close = () => {
    const [header, ...others] = rows
    if (header && header.cells.length > 1 && others.length > 0)
      found.push({
        table: { style: 'a list', header: header.cells, rows: others, from: header.line, to: last },
        ragged: others.flatMap(({ cells, line }) =>
          cells.length === header.cells.length
            ? []
            : [{ line, message: `a row of ${cells.length} cells, where there are ${header.cells.length} columns` }],
        ),
      })
    rows = []
  }
  for (const { text, line } of lines) {
    const [, star, cell = ''] = /^\s*(\*\s+)?-\s+(.*)$/.exec(text) ?? []
    const row = rows.at(-1)
    if (star !== undefined) rows.push({ cells: [oneLine(cell)], line, group: 0 })
    else if (row && /^\s+-(\s|$)/.test(text)) row.cells.push(oneLine(cell))
    else if (row && /^\s+\S/.test(text)) row.cells[row.cells.length - 1] = joined(row.cells.at(-1) ?? '', oneLine(text))
    else if (row && text.trim() !== '') close()
    if (rows.length > 0 && text.trim() !== '') last = line
  }
  close()
  return found
}
