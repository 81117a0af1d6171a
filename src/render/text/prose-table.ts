import { textTable } from './text-table.ts'
import { firmSpace, wrapText } from './wrap-text.ts'

/** Cells as text in which firm spaces hold words together. */
export interface ProseTable {
  head: string[]
  rows: string[][]
}

/**
 * A table of prose, aligned and with its cells filled so that no line is longer than `width`; rows of several lines are set apart by
 * rules. Where the longest words alone are wider, it is a list with one `head: cell` a line.
 */
export function proseTable({ head, rows }: ProseTable, width: number): string[] {
  const columns = head.map((label, at) => [label, ...rows.map((row) => row[at] ?? '')])
  const longest = columns.map((cells) => Math.max(...cells.map(({ length }) => length), 1))
  const least = columns.map((cells) =>
    Math.max(...cells.flatMap((cell) => cell.split(' ').map(({ length }) => length)), 1),
  )
  const room = width - 1 - 3 * (head.length - 1)
  const widths = narrowed(longest, least, room)
  if (widths === undefined) return listed({ head, rows }, width)
  const filled = rows.map((row) => row.map((cell, at) => wrapText(cell, { width: widths[at] ?? 1 })))
  const groups = filled.map((cells) => {
    const height = Math.max(...cells.map(({ length }) => length), 1)
    return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? ''))
  })
  const isFlat = groups.every(({ length }) => length === 1)
  const header = head.map((label) => label.replaceAll(firmSpace, ' '))
  return textTable({ header, groups: isFlat ? [groups.flat()] : groups }, width) ?? listed({ head, rows }, width)
}

/** Widths that together fit the room, taken from the widest column first; undefined where none do. */
export function narrowed(longest: number[], least: number[], room: number): number[] | undefined {
  const sum = (widths: number[]) => widths.reduce((total, size) => total + size, 0)
  if (sum(least) > room) return undefined
  const widths = [...longest]
  while (sum(widths) > room) {
    const [widest] = widths
      .map((size, at) => ({ size, at }))
      .filter(({ size, at }) => size > (least[at] ?? 1))
      .sort((one, other) => other.size - one.size)
    if (widest === undefined) return undefined
    widths[widest.at] = widest.size - 1
  }
  return widths
}

const listed = ({ head, rows }: ProseTable, width: number): string[] =>
  rows.flatMap((row, at) => [
    ...(at > 0 ? [''] : []),
    ...row.flatMap((cell, column) => wrapText(`${head[column] ?? ''}: ${cell}`, { width, rest: '  ' })),
  ])
