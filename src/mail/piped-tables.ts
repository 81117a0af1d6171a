import { oneLine } from '../derive/one-line.ts'
import type { Reading } from './found-table.ts'
import { cellsAt, columnStarts, untabbed } from './gutters.ts'
import type { MailLine } from './mail-line.ts'
import { barred, barsOf, drawn, isPiped, isRule, spaced } from './piped-line.ts'
import { blocksOf } from './piped-blocks.ts'
import { bodyOf, headerOf, unwrapped } from './piped-rows.ts'
import { spannedGrid } from './spanned-grid.ts'

/**
 * The tables of a message whose cells are set apart by `|`: with rules or without, with bars outside or not, grids, Markdown, box
 * drawings. A row may go on in lines whose first cell is empty, or be wrapped by a mail program.
 */
export const pipedTables = (lines: MailLine[]): Reading[] =>
  blocksOf(lines.map((line) => ({ ...line, text: drawn(line.text) }))).flatMap(
    (block) => spannedGrid(block) ?? readBlock(block) ?? [],
  )

function readBlock(given: MailLine[]): Reading | undefined {
  const { lines, given: before } = withColumns(given)
  const rules = lines.filter(({ text }) => isRule(text))
  const rows = lines.filter(({ text }) => !isRule(text) && isPiped(text))
  const [first] = rows
  if (!first || rows.length < (rules.length === 0 ? 3 : 2)) return undefined
  // Code has bars, too.
  if (rules.length === 0 && rows.some(({ text }) => /\|=|[;{]\s*$/.test(text))) return undefined
  // A row of the table itself tells, since headings may miss cells, and rows go on in lines with empty ones.
  const isAfterRule = ({ line }: MailLine) => rules.some((rule) => rule.line < line && rule.line > first.line)
  const told = rows.find(isAfterRule)?.text ?? first.text
  const starts = ({ text }: { text: string }) => /^\s*\|/.test(text)
  const ends = ({ text }: { text: string }) => /\|\s*$/.test(text)
  const hasOuter = starts({ text: told }) && ends({ text: told })
  const [isLeft, isRight] = [hasOuter || rows.every(starts), hasOuter || rows.every(ends)]
  const within = (text: string) =>
    [[isLeft, /^\s*\|/] as const, [isRight, /\|\s*$/] as const].reduce(
      (left, [isBarred, bar]) => (isBarred ? left.replace(bar, '') : left),
      text,
    )
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
  // A double bar in the headings alone ends one that is over several columns.
  const isDouble = within(told).includes('||')
  const double = within(first.text).split('||')
  const doubled = isDouble && double.length === 2 ? barred(double[0] ?? '').length : undefined
  const splitHead = (text: string): string[] => {
    // As Jira has them, or one heading over several columns.
    const own = /^\s*\|\|.*\|\|\s*$/.test(text) ? text.replaceAll('||', '|') : text
    if (isDouble || !own.includes('||')) return split(own)
    return barred(within(own)).map((cell, at, all) => oneLine(cell === '' ? (all[at - 1] ?? '') : cell))
  }
  const isHeaded = (at: number) => lines.slice(0, at).some(({ text }) => isPiped(text) && !isRule(text))
  const under = lines.findIndex(({ text }, at) => isRule(text) && isHeaded(at))
  const headerEnd = under < 0 ? lines.indexOf(first) + 1 : under
  const heads = lines.slice(0, headerEnd).filter(({ text }) => !isRule(text))
  const header = headerOf(
    unwrapped(
      heads.map(({ text }) => text),
      (text) => split(text).length,
      count,
    ).map(splitHead),
    count,
  )
  const isGrid = rules.some(({ text }) => text.includes('+'))
  const body = bodyOf(lines.slice(headerEnd), {
    split,
    count,
    isBanded: isGrid && rules.some(({ text }) => /=/.test(text)),
  })
  if (body.rows.length === 0) return undefined
  // With a rule between any two rows none sets groups apart.
  const groups = new Set(body.rows.map(({ group }) => group)).size
  const isRuled = body.rows.length > 2 && groups === body.rows.length && !body.rows.some(({ heading }) => heading)
  const numbered = doubled ?? before
  return {
    table: {
      style: rules.length === 0 ? 'bars' : isGrid ? 'a grid' : 'bars and rules',
      header,
      rows: isRuled ? body.rows.map((row) => ({ ...row, group: 0 })) : body.rows,
      from: lines[0]?.line ?? 0,
      to: lines.at(-1)?.line ?? 0,
      ...(numbered === undefined ? {} : { given: numbered }),
    },
    ragged: body.ragged,
    unsure: body.unsure,
  }
}

/**
 * Lines whose columns stand below each other between bars, such as `old  new | valid`, with a bar between any two; and how many stand
 * before the one bar, where there is but one.
 */
function withColumns(lines: MailLine[]): { lines: MailLine[]; given?: number } {
  const rows = lines.filter(({ text }) => isPiped(text) && !isRule(text))
  const bars = barsOf(rows[0]?.text ?? '')
  const texts = rows.map(({ text }) => untabbed(text).split('|'))
  if (!texts.every((parts) => parts.length === bars + 1 && parts[0]?.trim() !== '' && parts.at(-1)?.trim() !== ''))
    return { lines }
  const starts = Array.from({ length: bars + 1 }, (_, at) => columnStarts(texts.map((parts) => parts[at] ?? '')))
  const isWhole = texts.every((parts) => parts.every((part, at) => !cellsAt(part, starts[at] ?? []).includes('')))
  if (!isWhole || starts.every((own) => own.length < 2)) return { lines }
  const set = new Map(
    rows.map((row, at) => [
      row,
      texts[at]?.map((part, place) => cellsAt(part, starts[place] ?? []).join(' | ')).join(' | '),
    ]),
  )
  return {
    // A rule has no more columns than there are bars in it.
    lines: lines.map((line) => ({ ...line, text: isRule(line.text) ? '-'.repeat(8) : (set.get(line) ?? line.text) })),
    ...(bars === 1 ? { given: starts[0]?.length ?? 1 } : {}),
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
  if (byRules > 1) return byRules
  const strict = most(rows.map((row) => spaced(row.replaceAll('||', '|')).length))
  return strict > 1 ? strict : most(rows.map((row) => barred(row.replaceAll('||', '|')).length))
}
