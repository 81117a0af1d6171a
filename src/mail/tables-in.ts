import { decisionTable } from './decision-table.ts'
import type { Reading } from './found-table.ts'
import { listTables } from './list-tables.ts'
import type { MailLine } from './mail-line.ts'
import { pipedTables } from './piped-tables.ts'
import { separatedTables, separatorNames } from './separated-tables.ts'
import { withoutSideTables } from './side-tables.ts'
import { loosest, spacedTables } from './spaced-tables.ts'

/** A table and how deeply it is quoted. */
export interface QuotedReading extends Reading {
  depth: number
}

/** With more tables than these none is compared with the others. */
const mostFound = 40

/** Tables in CSV whose cells have bars, as in `leaf|NP`, and whose heading has none: drawn with bars it would have. */
function barsWithinCells(lines: MailLine[]): Reading[] {
  if (!lines.some(({ text }) => text.includes('|'))) return []
  return separatedTables(lines).filter(
    ({ table: { header, rows }, ragged }) =>
      ragged.length === 0 &&
      !header.some((text) => text.includes('|')) &&
      rows.some(({ cells }) => cells.some((text) => text.includes('|'))),
  )
}

/** The plainest way to draw a table first: what it takes no other is looked for in. */
const ways = [barsWithinCells, pipedTables, listTables, separatedTables, spacedTables]

/**
 * Every table in some lines, in order. Lines of another depth of quoting, such as answers in the midst of one, are passed over. What
 * may be prose, such as words below each other, counts only where nothing else is one, and what stands in a footnote where nothing
 * else does; a table that goes on with further columns of the same rows is one.
 */
export function tablesIn(lines: MailLine[]): QuotedReading[] {
  const depths = [...new Set(lines.map(({ depth }) => depth))]
  const found = depths
    .flatMap((depth) => {
      let left = lines.filter((line) => line.depth === depth)
      return ways.flatMap((way) => {
        const found = way(left)
        left = left.map((line) =>
          found.some(({ table }) => line.line >= table.from && line.line <= table.to) ? { ...line, text: '' } : line,
        )
        return found.map((reading) => ({ ...reading, table: decisionTable(reading.table), depth }))
      })
    })
    .sort((one, other) => one.table.from - other.table.from)
    .filter(
      (reading, _, all) =>
        all.length > mostFound || !all.some((other) => other !== reading && isLegendOf(reading, other)),
    )
  const best = Math.min(...found.map(({ table }) => looseness(table.style)))
  return withoutSideTables(found, lines)
    .filter(({ table }) => looseness(table.style) === best)
    .reduce<QuotedReading[]>((whole, reading) => {
      const last = whole.at(-1)
      const joined = last && withColumns(last, reading)
      if (joined) whole[whole.length - 1] = joined
      else whole.push(reading)
      return whole
    }, [])
}

/** Whether what looks like a table says what the words of another one mean, a word a line. */
function isLegendOf({ table, depth }: QuotedReading, other: QuotedReading): boolean {
  if (table.style !== loosest || table.header.length !== 2 || depth !== other.depth) return false
  const cells = new Set([other.table.header, ...other.table.rows.map((row) => row.cells)].flat())
  return [table.header, ...table.rows.map((row) => row.cells)].every(([word = '']) => cells.has(word))
}

/** How much a style looks like prose. */
const looseness = (style: string): number => (style === loosest ? 2 : separatorNames.includes(style) ? 1 : 0)

/** A table with the columns of the next, which has the same rows in the same order; undefined where it has others. */
function withColumns(one: QuotedReading, next: QuotedReading): QuotedReading | undefined {
  const firsts = ({ table: { header, rows } }: QuotedReading) =>
    JSON.stringify([header[0], ...rows.map(({ cells }) => cells[0])])
  const hasNames = new Set(one.table.rows.map(({ cells }) => cells[0])).size === one.table.rows.length
  const isNew = next.table.header.slice(1).every((head) => !one.table.header.includes(head))
  if (one.depth !== next.depth || !hasNames || !isNew || firsts(one) !== firsts(next)) return undefined
  return {
    depth: one.depth,
    table: {
      ...one.table,
      header: [...one.table.header, ...next.table.header.slice(1)],
      rows: one.table.rows.map((row, at) => ({
        ...row,
        cells: [...row.cells, ...(next.table.rows[at]?.cells.slice(1) ?? [])],
      })),
      to: next.table.to,
    },
    ragged: [...one.ragged, ...next.ragged],
  }
}
