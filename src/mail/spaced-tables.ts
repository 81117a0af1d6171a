import { oneLine } from '../derive/one-line.ts'
import { type FoundRow, joined, type Reading } from './found-table.ts'
import { blanksOf, cellsAt, untabbed, withLine } from './gutters.ts'
import type { MailLine } from './mail-line.ts'
import { ruled, simpleTables } from './simple-tables.ts'

/** The style of tables that nothing draws but spaces, which a list of words may look like. */
export const loosest = 'columns of spaces'

/** The tables of a message whose columns stand below each other, set apart by two spaces or more, or by rules above them. */
export const spacedTables = (lines: MailLine[]): Reading[] => {
  const simple = simpleTables(lines)
  const taken = ({ line }: MailLine) => simple.some(({ table }) => line >= table.from && line <= table.to)
  return [...simple, ...alignedTables(lines.filter((line) => !taken(line)))]
}

/** Fewer rows than this below the headings are chance. */
const fewest = 2

/** So many lines of headings stand above a rule. */
const mostHeads = 3

/** The headings of several lines as one that is blank where all of them are. */
const widest = (lines: MailLine[]): string =>
  Array.from({ length: Math.max(...lines.map(({ text }) => text.length)) }, (_, at) =>
    lines.every(({ text }) => (text[at] ?? ' ') === ' ') ? ' ' : 'x',
  ).join('')

const isRule = (text: string): boolean => /^[\s=-]+$/.test(text) && /[=-]{2}/.test(text)
const gaps = (text: string): number => text.trim().split(/\s{2,}/).length

function alignedTables(given: MailLine[]): Reading[] {
  const lines = given.map((line) => ({ ...line, text: untabbed(line.text) }))
  const found: Reading[] = []
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at]?.text ?? ''
    if (gaps(first) < 2 || isRule(first)) continue
    let end = at
    while (end < lines.length && lines[end]?.text.trim() !== '') end++
    const read = readBlock(lines.slice(at, end))
    if (!read) continue
    found.push(read.reading)
    at += read.length - 1
  }
  return found
}

/** The table that starts with the first of some lines, none of which is empty, and how many of them it takes. */
function readBlock(lines: MailLine[]): { reading: Reading; length: number } | undefined {
  // A rule stands below headings of one line, or of a few.
  const under = lines.slice(0, mostHeads + 1).findIndex(({ text }) => isRule(text))
  const heads = lines.slice(0, Math.max(1, under))
  const [head] = heads
  if (!head) return undefined
  const rule = lines[under]
  const columns = Math.max(...heads.map(({ text }) => gaps(text)))
  const isOwn = (text: string) => gaps(text) === columns
  // What is no row any more ends it, such as the words below it.
  const longest = lines.slice(heads.length + (rule ? 1 : 0))
  const reach = (isRow: (at: number) => boolean) => {
    let length = 0
    while (length < longest.length && isRow(length)) length++
    return length
  }
  const starts = rule && ruled.test(rule.text) ? [...rule.text.matchAll(/[=-]+/g)].map(({ index }) => index) : undefined
  let blanks = blanksOf(widest(heads))
  const isAligned = (at: number) => {
    const text = longest[at]?.text ?? ''
    if (isRule(text)) return true
    const next = withLine(blanks, text)
    const own = starts ?? next.starts
    if (starts?.some((start) => start > 0 && (text[start - 1] ?? ' ') !== ' ')) return false
    const isRow = own.length >= Math.max(2, columns) && cellsAt(text, own).filter((cell) => cell !== '').length > 1
    if (isRow) blanks = next
    return isRow
  }
  const byPlace = reach(isAligned)
  const byGaps = reach((at) => isRule(longest[at]?.text ?? '') || isOwn(longest[at]?.text ?? ''))
  const isPlaced = byPlace >= byGaps
  const length = Math.max(byPlace, byGaps)
  const own = starts ?? blanks.starts
  const cellsOf = (text: string) => (isPlaced ? cellsAt(text, own) : text.trim().split(/\s{2,}/)).map(oneLine)
  const { rows, last } = rowsOf(longest.slice(0, length), cellsOf)
  if (rows.length < fewest) return undefined
  const next = longest[length]
  return {
    reading: {
      table: {
        style: loosest,
        header: heads
          .map(({ text }) => cellsOf(text))
          .reduce((whole, cells) => whole.map((cell, at) => joined(cell, cells[at] ?? ''))),
        rows,
        from: head.line,
        to: last,
      },
      ragged: [],
      ...(next ? { unsure: [`line ${next.line}: \`${oneLine(next.text)}\` is taken for no row`] } : {}),
    },
    length: length + heads.length + (rule ? 1 : 0),
  }
}

function rowsOf(lines: MailLine[], cellsOf: (text: string) => string[]): { rows: FoundRow[]; last: number } {
  const rows: FoundRow[] = []
  let group = 0
  for (const { text, line } of lines) {
    const last = rows.at(-1)
    if (isRule(text)) {
      if (last) group++
      continue
    }
    const cells = cellsOf(text)
    const isContinued = last && last.group === group && cells[0] === '' && cells.slice(1).includes('')
    if (isContinued) last.cells = last.cells.map((cell, at) => joined(cell, cells[at] ?? ''))
    else rows.push({ cells, line, group })
  }
  return { rows, last: lines.at(-1)?.line ?? 0 }
}
