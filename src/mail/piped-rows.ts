import { oneLine } from '../derive/one-line.ts'
import { type FoundRow, joined, type Ragged } from './found-table.ts'
import type { MailLine } from './mail-line.ts'
import { isPiped, isRule } from './piped-line.ts'

/** Lines of a header, those made one that a mail program has wrapped: together they have no more cells than there are columns. */
export const unwrapped = (texts: string[], cellsIn: (text: string) => number, count: number): string[] =>
  texts.reduce<string[]>((whole, text) => {
    const last = whole.at(-1)
    // One that starts with a bar lacks its first cells, and goes on in no other.
    const isWhole = last === undefined || /^\s*\|/.test(last)
    const fits = last !== undefined && cellsIn(`${last} ${text}`) <= count
    const isWrapped = fits && (!isPiped(text) || (!isWhole && cellsIn(last) < count))
    return isWrapped ? whole.with(-1, `${last} ${text}`) : whole.concat(text)
  }, [])

/** Headings of several lines by column. A line with fewer cells and an empty first one belongs to the last columns. */
export function headerOf(lines: string[][], count: number): string[] {
  const whole = lines.map((cells) => {
    const trimmed = cells[0] === '' && cells.length < count ? cells.slice(1) : cells
    const missing = Math.max(0, count - trimmed.length)
    return cells.length < count ? [...Array.from({ length: missing }, () => ''), ...trimmed] : cells.slice(0, count)
  })
  return Array.from({ length: count }, (_, at) => whole.reduce((text, cells) => joined(text, cells[at] ?? ''), ''))
}

interface Shape {
  split(text: string): string[]
  count: number
  /** Whether lines between two rules may be one row. */
  isBanded: boolean
}

interface Body {
  rows: FoundRow[]
  ragged: Ragged[]
  unsure: string[]
}

/** A line that says what the rows below it have in common, without its decoration; undefined for any other. */
function headingIn(text: string, cells: string[], count: number): string | undefined {
  const own = cells[0] ?? ''
  const isAlone = isPiped(text) && count > 2 && own !== '' && cells.slice(1).every((cell) => cell === '')
  const isLine = !isPiped(text) && (/:\s*$/.test(text) || /^\s*([-=*#_~])\1+\s*\w/.test(text))
  // A row that has but a number is a row.
  if (!isLine && (!isAlone || /^#?\d+$/.test(own))) return undefined
  const heading = oneLine(isLine ? text : own).replaceAll(/^[-=*#_~\s]+|[-=*#_~:\s]+$/g, '')
  return heading === '' ? undefined : heading
}

/** The rows of the lines below a header. */
export function bodyOf(lines: MailLine[], { split, count, isBanded }: Shape): Body {
  const rows: FoundRow[] = []
  const ragged: Ragged[] = []
  const unsure: string[] = []
  let group = 0
  let heading: string | undefined
  /** A row that a mail program has wrapped, so far. */
  let begun: { text: string; line: number } | undefined
  const settle = () => {
    if (begun)
      ragged.push({
        line: begun.line,
        message: `a row of ${split(begun.text).length} cells, where there are ${count} columns`,
      })
    begun = undefined
  }
  for (const { text, line } of lines) {
    if (isRule(text) || text === '') {
      settle()
      if (rows.length > 0) group++
      continue
    }
    const start = begun?.line ?? line
    const whole = begun ? `${begun.text} ${text}` : text
    const cells = split(whole)
    const last = rows.at(-1)
    const named = begun || isBanded ? undefined : headingIn(text, cells, count)
    const isFull = cells.length === count || cells.length === 1
    if (named !== undefined && isFull) {
      heading = named
      if (rows.length > 0) group++
    } else if (!begun && !isPiped(text) && last) {
      unsure.push(`line ${line}: \`${oneLine(text)}\` is taken for the end of the row above it`)
      last.cells[count - 1] = joined(last.cells[count - 1] ?? '', oneLine(text))
    } else if (cells.length < count) begun = { text: whole, line: start }
    else if (cells.length > count) {
      begun = undefined
      ragged.push({ line: start, message: `a row of ${cells.length} cells, where there are ${count} columns` })
    } else {
      begun = undefined
      const isContinued =
        last !== undefined &&
        last.group === group &&
        heading === undefined &&
        cells[0] === '' &&
        cells.slice(1).includes('')
      if (isContinued) last.cells = last.cells.map((cell, at) => joined(cell, cells[at] ?? ''))
      else rows.push({ cells, line: start, group, ...(heading === undefined ? {} : { heading }) })
      heading = undefined
    }
  }
  settle()
  return { rows: isBanded ? banded(rows) : rows, ragged, unsure }
}

/** Rows of a grid where cells have several lines: those between two rules are one where some lack cells. */
const banded = (rows: FoundRow[]): FoundRow[] =>
  [...Map.groupBy(rows, ({ group }) => group).values()].flatMap((band) => {
    const [first, ...rest] = band
    if (!first || !rest.some(({ cells }) => cells.includes(''))) return band
    return [
      {
        ...first,
        cells: first.cells.map((cell, at) => rest.reduce((text, { cells }) => joined(text, cells[at] ?? ''), cell)),
      },
    ]
  })
