import { narrowed } from './prose-table.ts'

/**
 * Rows of a table whose cells are broken behind `|` and at spaces, so that the table is no wider than `width`: each row as its
 * lines, of which only the first has the first cell. Undefined where even that is too wide.
 */
export function filledCells(header: string[], groups: string[][][], width: number): string[][][] | undefined {
  const rows = groups.flat()
  const piecesOf = (row: string[]) => row.map((cell, at) => (at === 0 ? [cell] : cell.split(/(?<=[| ])/)))
  const longestIn = (texts: string[]) => Math.max(1, ...texts.map((text) => text.trimEnd().length))
  const wordsOf = header.map((label) => longestIn(label.split(' ')))
  const longest = header.map((_, at) => Math.max(wordsOf[at] ?? 1, longestIn(rows.map((row) => row[at] ?? ''))))
  const least = header.map((_, at) =>
    Math.max(wordsOf[at] ?? 1, longestIn(rows.flatMap((row) => piecesOf(row)[at] ?? []))),
  )
  const widths = narrowed(longest, least, width - 1 - 3 * (header.length - 1))
  return (
    widths &&
    groups.map((group) =>
      group.flatMap((row) => {
        const cells = piecesOf(row).map((pieces, at) => filled(pieces, widths[at] ?? 1))
        const height = Math.max(...cells.map(({ length }) => length))
        return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? ''))
      }),
    )
  )
}

/** Pieces in as few lines as the width allows. */
function filled(pieces: string[], width: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line !== undefined && (line + piece).trimEnd().length <= width) lines[lines.length - 1] = line + piece
    else lines.push(piece)
  }
  return lines.map((line) => line.trimEnd())
}
