import { oneLine } from '../derive/one-line.ts'
import { type FoundRow, joined, type Ragged, type Reading } from './found-table.ts'
import type { MailLine } from './mail-line.ts'

/** Lines of a drawing as those of a text. */
const drawn = (text: string): string =>
  text
    .replaceAll(/[│┃┆┇┊┋╎╏]/g, '|')
    .replaceAll('║', '||')
    .replaceAll(/[─━┄┅┈┉╌╍]/g, '-')
    .replaceAll('═', '=')
    .replaceAll(/[┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫]/g, '+')

const isRule = (text: string): boolean =>
  /^[\s|+:=-]+$/.test(text) && /[-=]{2}/.test(text) && /[|+]|^\s*[-=]{3,}\s*$/.test(text)
const isPiped = (text: string): boolean => text.includes('|')

/**
 * The tables of a message whose cells are set apart by `|`: with rules or without, with bars outside or not, grids, Markdown, box
 * drawings. A row may go on in lines whose first cell is empty, or be wrapped by a mail program.
 */
export const pipedTables = (lines: MailLine[]): Reading[] =>
  blocksOf(lines.map((line) => ({ ...line, text: drawn(line.text) }))).flatMap((block) => readBlock(block) ?? [])

/** The parts of a message that have lines with `|`: such lines, the rules between them, and single others in their midst. */
function blocksOf(lines: MailLine[]): MailLine[][] {
  const blocks: MailLine[][] = []
  let open: MailLine[] = []
  /** Lines that belong to it where a line of the table follows. */
  let pending: MailLine[] = []
  const close = () => {
    if (open.some(({ text }) => isPiped(text) && !isRule(text))) blocks.push(open)
    open = []
    pending = []
  }
  for (const line of lines) {
    if (isPiped(line.text) || (isRule(line.text) && (open.length > 0 || line.text.includes('+')))) {
      open.push(...pending, line)
      pending = []
    } else if (open.length > 0 && line.text.trim() !== '' && pending.length === 0) pending = [line]
    else close()
  }
  close()
  return blocks
}

/** Cells between bars; a bar without space around it may be one within a cell. */
const spaced = (text: string): string[] => text.split(/(?:^|(?<=\s))\|+(?=\s|$)/).map(unescaped)
const barred = (text: string): string[] => text.split(/(?<!\\)\|/).map(unescaped)
const unescaped = (cell: string): string => cell.replaceAll('\\|', '|')

function readBlock(lines: MailLine[]): Reading | undefined {
  const rules = lines.filter(({ text }) => isRule(text))
  const rows = lines.filter(({ text }) => !isRule(text) && isPiped(text))
  const [first] = rows
  if (!first || rows.length < 2) return undefined
  // A row of the table itself tells, since headings may miss cells, and rows go on in lines with empty ones.
  const isAfterRule = ({ line }: MailLine) => rules.some((rule) => rule.line < line && rule.line > first.line)
  const told = rows.find(isAfterRule)?.text ?? first.text
  const hasOuter = /^\s*\|/.test(told) && /\|\s*$/.test(told)
  const within = (text: string) => (hasOuter ? text.replace(/^\s*\|/, '').replace(/\|\s*$/, '') : text)
  const count = columnsOf(
    rows.map(({ text }) => within(text)),
    rules.map(({ text }) => within(text)),
  )
  if (count < 2) return undefined
  const split = (text: string): string[] => {
    const own = within(text).replaceAll('||', '|')
    const [loose, strict] = [barred(own), spaced(own)]
    return (strict.length === count ? strict : loose).map(oneLine)
  }
  const double = within(first.text).split('||')
  const given = double.length === 2 ? barred(double[0] ?? '').length : undefined
  const isHeaded = (at: number) => lines.slice(0, at).some(({ text }) => isPiped(text) && !isRule(text))
  const under = lines.findIndex(({ text }, at) => isRule(text) && isHeaded(at))
  const headerEnd = under < 0 ? lines.indexOf(first) + 1 : under
  const heads = lines.slice(0, headerEnd).filter(({ text }) => !isRule(text))
  const header = headerOf(
    unwrapped(
      heads.map(({ text }) => text),
      (text) => split(text).length,
      count,
    ).map(split),
    count,
  )
  const body = bodyOf(lines.slice(headerEnd), { split, count })
  if (body.rows.length === 0) return undefined
  // With a rule between any two rows none sets groups apart.
  const groups = new Set(body.rows.map(({ group }) => group)).size
  const isRuled = body.rows.length > 2 && groups === body.rows.length
  return {
    table: {
      style: rules.length === 0 ? 'bars' : rules.some(({ text }) => text.includes('+')) ? 'a grid' : 'bars and rules',
      header,
      rows: isRuled ? body.rows.map((row) => ({ ...row, group: 0 })) : body.rows,
      from: lines[0]?.line ?? 0,
      to: lines.at(-1)?.line ?? 0,
      ...(given === undefined ? {} : { given }),
    },
    ragged: body.ragged,
  }
}

/** How many columns there are: as a rule has them, else as most lines do. */
function columnsOf(rows: string[], rules: string[]): number {
  const most = (counts: number[]) => {
    const times = Map.groupBy(counts, (one) => one)
    return Math.max(
      0,
      ...[...times]
        .sort(([one, ones], [other, others]) => others.length - ones.length || other - one)
        .slice(0, 1)
        .map(([one]) => one),
    )
  }
  const ofRules = rules.map(
    (rule) =>
      rule
        .trim()
        .split(/[|+]+/)
        .filter((part, at, all) => part !== '' || (at > 0 && at < all.length - 1)).length,
  )
  const byRules = most(ofRules.filter((one) => one > 1))
  const counts = [
    most(rows.map((row) => spaced(row.replaceAll('||', '|')).length)),
    most(rows.map((row) => barred(row.replaceAll('||', '|')).length)),
  ]
  if (byRules > 1) return byRules
  const [strict = 0, loose = 0] = counts
  return strict > 1 ? strict : loose
}

/** Lines of a header, those made one that a mail program has wrapped: together they have no more cells than there are columns. */
const unwrapped = (texts: string[], cellsIn: (text: string) => number, count: number): string[] =>
  texts.reduce<string[]>((whole, text) => {
    const last = whole.at(-1)
    // One that starts with a bar lacks its first cells, and goes on in no other.
    const isWhole = last === undefined || /^\s*\|/.test(last)
    const isWrapped = !isWhole && cellsIn(last) < count && cellsIn(`${last} ${text}`) <= count
    return isWrapped ? whole.with(-1, `${last} ${text}`) : whole.concat(text)
  }, [])

/** Headings of several lines by column. A line with fewer cells and an empty first one belongs to the last columns. */
function headerOf(lines: string[][], count: number): string[] {
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
}

function bodyOf(lines: MailLine[], { split, count }: Shape): { rows: FoundRow[]; ragged: Ragged[] } {
  const rows: FoundRow[] = []
  const ragged: Ragged[] = []
  let group = 0
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
    if (isRule(text)) {
      settle()
      if (rows.length > 0) group++
      continue
    }
    const start = begun?.line ?? line
    const whole = begun ? `${begun.text} ${text}` : text
    const cells = split(whole)
    const last = rows.at(-1)
    if (!begun && !isPiped(text) && last) last.cells[count - 1] = joined(last.cells[count - 1] ?? '', oneLine(text))
    else if (cells.length < count) begun = { text: whole, line: start }
    else if (cells.length > count) {
      begun = undefined
      ragged.push({ line: start, message: `a row of ${cells.length} cells, where there are ${count} columns` })
    } else {
      begun = undefined
      const isContinued = last !== undefined && last.group === group && cells[0] === '' && cells.slice(1).includes('')
      if (isContinued) last.cells = last.cells.map((cell, at) => joined(cell, cells[at] ?? ''))
      else rows.push({ cells, line: start, group })
    }
  }
  settle()
  return { rows, ragged }
}
