import { oneLine } from '../derive/one-line.ts'
import { type FoundRow, joined, type Reading } from './found-table.ts'
import type { MailLine } from './mail-line.ts'
import { plainDrawing } from './piped-line.ts'

/** Lines between two rules, and how each column's cells are joined to those beside and above them. */
interface Grid {
  /** Where the bars between columns are. */
  bars: number[]
  bands: MailLine[][]
  /** The rule above each band, and the one below the last. */
  rules: MailLine[]
}

/** Fewer columns are none. */
const fewest = 2

/**
 * A grid, such as a box drawing, some of whose cells go over several rows or columns, read by where its lines stand; such a cell stands
 * in each. Undefined for any other, and where a line is out of place.
 */
export function spannedGrid(block: MailLine[]): Reading | undefined {
  const lines = block
    .filter(({ text }) => text.trim() !== '')
    .map((line) => ({ ...line, text: plainDrawing(line.text.replaceAll('||', '‖')) }))
  const grid = gridOf(lines)
  if (!grid) return undefined
  const { bars, bands, rules } = grid
  const columns = bars.length - 1
  /** The number of the cell that each field is a part of. */
  const cells = bands.map((_, band) => Array.from({ length: columns }, (_, column) => band * columns + column))
  const merge = (from: number, to: number) => {
    for (const row of cells) for (const [at, cell] of row.entries()) if (cell === from) row[at] = to
  }
  for (const [band, texts] of bands.entries())
    for (let column = 0; column < columns; column++) {
      const [here, left, above] = [cells[band]?.[column] ?? 0, cells[band]?.[column - 1], cells[band - 1]?.[column]]
      if (
        left !== undefined &&
        !texts.every(({ text }) => isBar(text[bars[column] ?? 0]) && text.length > (bars[column] ?? 0) + 1)
      )
        merge(here, left)
      const rule = rules[band]?.text.slice((bars[column] ?? 0) + 1, bars[column + 1]) ?? ''
      if (above !== undefined && !/^[-=:+]+$/.test(rule)) merge(cells[band]?.[column] ?? 0, above)
    }
  const isSpanned = new Set(cells.flat()).size < cells.flat().length
  if (!isSpanned) return undefined
  const texts = textsOf(grid, cells)
  const told = cells.map((row) => row.map((cell) => texts.get(cell) ?? ''))
  // What stands over all columns above the headings is the name of the table.
  const from = told.length > 2 && new Set(cells[0]).size === 1 ? 1 : 0
  const double = rules.findIndex(({ text }, at) => at > from && /={2}/.test(text))
  const headed = double > 0 ? double : from + 1
  const isDouble = bars.findIndex((at) => bands.slice(from).every((band) => band.every(({ text }) => text[at] === '‖')))
  const heads = told.slice(from, headed)
  // Below the headings of a decision table stand the values that a column may have; only what is given tells, as results may have several headings.
  const [top, bottom] = [cells[from], cells[headed - 1]]
  const hasValues =
    isDouble > 1 && heads.length > 1 && top?.slice(1, isDouble).every((cell, at) => cell !== bottom?.[at + 1])
  const header = Array.from({ length: columns }, (_, at) =>
    [...new Set((hasValues ? heads.slice(0, -1) : heads).map((row) => row[at] ?? ''))].filter(Boolean).join(' '),
  )
  let heading: string | undefined
  let group = 0
  const rows = told.slice(headed).flatMap((row, at): FoundRow[] => {
    const line = bands[headed + at]?.[0]?.line ?? 0
    if (columns > 2 && new Set(cells[headed + at]).size === 1) {
      heading = row[0]
      group++
      return []
    }
    const own: FoundRow = { cells: row, line, group, ...(heading ? { heading } : {}) }
    heading = undefined
    return [own]
  })
  if (rows.length === 0) return undefined
  return {
    table: {
      style: 'a grid',
      header,
      rows,
      from: lines[0]?.line ?? 0,
      to: lines.at(-1)?.line ?? 0,
      ...(isDouble > 0 ? { given: isDouble } : {}),
    },
    ragged: [],
  }
}

const isBar = (sign: string | undefined): boolean => sign === '|' || sign === '‖' || sign === '+'
/** A rule, or one that some cells break. */
const isRuling = (text: string): boolean =>
  /^\s*[+|‖]/.test(text) &&
  /[+]\s*$|[|‖]\s*$/.test(text) &&
  /\+?[-=]{2,}\+/.test(text.replaceAll('|', '+').replaceAll('‖', '+')) &&
  /\+/.test(text)

function gridOf(lines: MailLine[]): Grid | undefined {
  const [top] = lines
  if (!top || !/^\s*\+[-=+]+\+?\s*$/.test(top.text)) return undefined
  const rulings = lines.filter(({ text }) => isRuling(text))
  const width = Math.max(...lines.map(({ text }) => text.length))
  const start = top.text.indexOf('+')
  // The name of a decision table stands in a box of its own width.
  const named = lines.findIndex((line, at) => at > 0 && isRuling(line.text))
  const isInPlace = ({ text }: MailLine, at: number) =>
    isBar(text[start]) && isBar(text[text.length - 1]) && (text.length === width || at < named)
  if (!lines.every(isInPlace)) return undefined
  const whole = lines.filter((line) => !isRuling(line.text) && line.text.length === width)
  // The box with the name ends where no column does.
  const bars = [...new Set(rulings.flatMap(({ text }) => [...text.matchAll(/\+/g)].map(({ index }) => index)))]
    .filter((at) => whole.some(({ text }) => isBar(text[at])))
    .toSorted((one, other) => one - other)
  if (bars.length <= fewest || rulings.length < 3 || lines.at(-1) !== rulings.at(-1)) return undefined
  const bands = rulings
    .slice(1)
    .map((rule, at) => lines.slice(lines.indexOf(rulings[at] as MailLine) + 1, lines.indexOf(rule)))
  // A line with a bar where no column ends has it within a cell; where there is none, cells are joined all the way down.
  return bands.every((band) => band.length > 0) ? { bars, bands, rules: rulings } : undefined
}

/** What stands in each cell: its lines, those in rules that it breaks among them. */
function textsOf({ bars, bands, rules }: Grid, cells: number[][]): Map<number, string> {
  const texts = new Map<number, string>()
  const add = (cell: number, piece: string) => texts.set(cell, joined(texts.get(cell) ?? '', oneLine(piece)))
  for (const [band, lines] of bands.entries())
    for (const { text } of [...(band > 0 ? [rules[band] as MailLine] : []), ...lines]) {
      const isBetween = text === rules[band]?.text && band > 0
      const row = cells[band] ?? []
      for (let column = 0; column < row.length;) {
        let end = column + 1
        while (end < row.length && row[end] === row[column]) end++
        const piece = text.slice((bars[column] ?? 0) + 1, bars[end])
        if (!isBetween || !/[-=]{2,}|^[-=+\s]+$/.test(piece)) add(row[column] ?? 0, piece)
        column = end
      }
    }
  return texts
}
