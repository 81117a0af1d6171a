import { emptyCell, type Sheet } from './sheet.ts'

/**
 * A sheet whose rows have in their first cells, where these are empty, what stands above them, as people leave out what is the same; and
 * the lines that have such cells. Undefined where there are none, or nothing stands above.
 */
export function filledDown(sheet: Sheet): { sheet: Sheet; lines: number[] } | undefined {
  const lines: number[] = []
  const rows: Sheet['rows'] = []
  for (const row of sheet.rows) {
    const above = rows.at(-1)?.cells
    const from = row.cells.findIndex(({ text }) => text !== emptyCell)
    if (from > 0) {
      // What else is empty says that it is no such row.
      if (!above || row.cells.slice(from).some(({ text }) => text === emptyCell)) return undefined
      lines.push(row.line)
    }
    rows.push({
      ...row,
      cells: row.cells.map((cell, at) => (at < from && above?.[at] ? { ...above[at], notes: [] } : cell)),
    })
  }
  return lines.length === 0 ? undefined : { sheet: { ...sheet, rows }, lines }
}
