import { oneLine } from '../derive/one-line.ts'
import { parse } from 'csv-parse/sync'
import type { Ragged, Reading } from './found-table.ts'
import type { MailLine } from './mail-line.ts'

/** What sets cells apart, and what that is called; the first that makes a table of some lines counts. */
const separators = [
  ['\t', 'tabs'],
  [',', 'commas'],
  [';', 'semicolons'],
] as const

/** What sets cells apart, in words. */
export const separatorNames: string[] = separators.map(([, name]) => name)

/** Fewer lines than this are chance, and of commas so many columns. */
const fewest = { lines: 3, columns: 3 }

/** The tables of a message whose cells are set apart by tabs, commas or semicolons; cells may be in quotes, as in CSV. */
export function separatedTables(lines: MailLine[]): Reading[] {
  const blocks = Object.values(
    lines.reduce<{ blocks: MailLine[][]; isOpen: boolean }>(
      ({ blocks, isOpen }, line) => {
        if (line.text.trim() === '') return { blocks, isOpen: false }
        if (isOpen) blocks.at(-1)?.push(line)
        else blocks.push([line])
        return { blocks, isOpen: true }
      },
      { blocks: [], isOpen: false },
    ).blocks,
  )
  return blocks.flatMap((block) => {
    for (const [separator, style] of separators) {
      const read = readBlock(block, separator, style)
      if (read) return [read]
    }
    return []
  })
}

function readBlock(block: MailLine[], separator: string, style: string): Reading | undefined {
  // What spreadsheets say of the file itself.
  const [named] = block
  const lines = named && /^sep=.$/i.test(named.text) ? block.slice(1) : block
  if (lines.length < fewest.lines || !hasEverywhere(lines, separator)) return undefined
  const records = recordsOf(lines.map(({ text }) => text).join('\n'), separator)
  const [header, ...rows] = records ?? []
  if (!header || rows.length < 2) return undefined
  const count = header.cells.length
  // Of prose with commas hardly two lines have as many.
  const alike = rows.filter(({ cells }) => cells.length === count)
  if (count < (separator === '\t' ? 2 : fewest.columns) || alike.length < rows.length / 2) return undefined
  // Several tabs in a row put columns below each other.
  if (separator === '\t' && header.cells.includes('')) return undefined
  const lineOf = (at: number) => lines[at]?.line ?? 0
  const ragged = rows.flatMap(({ cells, at }): Ragged[] =>
    cells.length === count
      ? []
      : [{ line: lineOf(at), message: `a row of ${cells.length} cells, where there are ${count} columns` }],
  )
  return {
    table: {
      style,
      header: header.cells,
      rows: alike.map(({ cells, at }) => ({ cells, line: lineOf(at), group: 0 })),
      from: block[0]?.line ?? 0,
      to: block.at(-1)?.line ?? 0,
    },
    ragged,
  }
}

/** Whether all lines have the separator, but those within a cell in quotes. */
function hasEverywhere(lines: MailLine[], separator: string): boolean {
  let isOpen = false
  return lines.every(({ text }) => {
    const isWithin = isOpen
    if (text.split('"').length % 2 === 0) isOpen = !isOpen
    return isWithin || isOpen || text.includes(separator)
  })
}

/** The records of a text in CSV, each with the index of the line that it starts on; undefined where it is none. */
function recordsOf(text: string, delimiter: string): { cells: string[]; at: number }[] | undefined {
  try {
    const options = {
      delimiter,
      relax_column_count: true,
      relax_quotes: delimiter === '\t',
      trim: true,
      info: true,
    } as const
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record }, index) => ({ cells: record.map(oneLine), at: records[index - 1]?.info.lines ?? 0 }))
  } catch {
    return undefined
  }
}
