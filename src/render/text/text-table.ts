import { mostColumns, wrapText } from './wrap-text.ts'

/** Cells in ASCII, each on one line. A group is rows that stand together, set off from the next by a rule. */
export interface TextTable {
  header: string[]
  groups: string[][][]
}

/**
 * An aligned table like those in mails: ` 7 | leaf P | N`. The first column is set to the right where it holds numbers alone.
 * The header is broken at its spaces where it is wider than the cells and there is no room. Undefined where even that is too wide.
 */
export function textTable({ header, groups }: TextTable, width = mostColumns): string[] | undefined {
  const rows = groups.flat()
  const longest = header.map((_, column) => rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 1))
  const whole = header.map((label, column) => Math.max(longest[column] ?? 1, label.length))
  const broken = header.map((label, column) =>
    label.split(' ').reduce((most, word) => Math.max(most, word.length), longest[column] ?? 1),
  )
  if (tableWidth(broken) > width) return undefined
  const widths = tableWidth(whole) <= width ? whole : lowerHeader(header, broken, width)
  const isNumbered = rows.every(([first = '']) => /^\d*$/.test(first))
  const line = (cells: string[]) =>
    ` ${widths
      .map((size, column) => {
        const cell = cells[column] ?? ''
        return column === 0 && isNumbered ? cell.padStart(size) : cell.padEnd(size)
      })
      .join(' | ')}`.trimEnd()
  const last = widths.length - 1
  const rule = widths.map((size, column) => '-'.repeat(size + (column === last ? 1 : 2))).join('|')
  const labels = header.map((label, column) => wrapText(label, { width: widths[column] ?? 1 }))
  const height = Math.max(...labels.map((lines) => lines.length))
  return [
    ...Array.from({ length: height }, (_, at) => line(labels.map((lines) => lines[at] ?? ''))),
    ...groups.filter((group) => group.length > 0).flatMap((group) => [rule, ...group.map(line)]),
  ]
}

/** Widths that make the header as low as the room allows: the highest labels get more of it, a line at a time. */
function lowerHeader(header: string[], widths: number[], width: number): number[] {
  const heightOf = (label: string, size: number) => wrapText(label, { width: size }).length
  const height = Math.max(...header.map((label, column) => heightOf(label, widths[column] ?? 1)))
  if (height < 2) return widths
  const wider = header.map((label, column) => {
    let size = widths[column] ?? 1
    while (heightOf(label, size) >= height) size += 1
    return size
  })
  return tableWidth(wider) <= width ? lowerHeader(header, wider, width) : widths
}

/** A space before the first cell, three columns between cells. */
const tableWidth = (widths: number[]): number => widths.reduce((sum, size) => sum + size, 1) + 3 * (widths.length - 1)
