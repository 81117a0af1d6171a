import type { LockMode } from '../model/entry-kinds.ts'
import { formatName } from './format-name.ts'
import type { HotGfns } from './hot-gfns.ts'
import { readingText } from './reading-text.ts'
import { remarksOf } from './remarks.ts'
import { rowsText } from './change-line.ts'
import type { RowTable } from './row-table.ts'
import { rowsOf } from './rows-of.ts'
import type { TraceScanner } from './trace-scanner.ts'
import type { TransitionCounts } from './transition-counts.ts'

/** What `decode --summary --json` gives. */
export interface Summary {
  events: number
  unreadable: number
  /** Lines that hold no change. */
  skipped: number
  first: string | null
  last: string | null
  /** Changes of which the row is known, by row. */
  rows: Record<string, number>
  /** Changes that can be of several rows. */
  ambiguous: number
  /** Changes that are of no row. */
  unmatched: number
  /** Changes that can be of several rows, by these, as `1 or 2`. */
  candidates: Record<string, number>
  kinds: Record<string, number>
  remarks: Record<string, number>
  /** By the releases and tables that write such values, several where that is open. */
  formats: Record<string, number>
  hot: { gfn: string; count: number }[]
  /** By how much a count of `hot` can be too low. */
  hotError: number
  missing: Record<string, number>
}

interface Counted {
  scanner: TraceScanner
  counts: TransitionCounts
  gfns: HotGfns
}

const mostHot = 10

/** Sums up what was counted, in order of the rows, else the most frequent first. */
export function summaryOf(table: RowTable, { scanner, counts, gfns }: Counted, lock?: LockMode): Summary {
  const tables = {
    sets: new Map(),
    kinds: new Map(),
    remarks: new Map(),
    formats: new Map(),
    missing: new Map(),
  } as Record<'sets' | 'kinds' | 'remarks' | 'formats' | 'missing', Map<string, number>>
  const add = (counts: Map<string, number>, key: string, count: number) =>
    counts.set(key, (counts.get(key) ?? 0) + count)
  for (const { transition, count } of counts.counts) {
    const { rows, missing } = rowsOf(table, transition, lock)
    add(tables.sets, rows.join(' or '), count)
    add(tables.kinds, `${readingText(transition.old)} -> ${readingText(transition.new)}`, count)
    add(tables.formats, transition.formats.map(formatName).join('; '), count)
    for (const remark of remarksOf(transition)) add(tables.remarks, remark, count)
    for (const input of missing) add(tables.missing, input, count)
  }
  const single = table.ids.flatMap((id): [string, number][] => {
    const count = tables.sets.get(id)
    return count === undefined ? [] : [[id, count]]
  })
  const unmatched = tables.sets.get('') ?? 0
  const several = [...tables.sets].filter(([rows]) => rows !== '' && !single.some(([id]) => id === rows))
  return {
    events: scanner.changes,
    unreadable: scanner.unreadable,
    skipped: scanner.skipped,
    first: scanner.firstTime ?? null,
    last: scanner.lastTime ?? null,
    rows: Object.fromEntries(single),
    ambiguous: several.reduce((sum, [, count]) => sum + count, 0),
    unmatched,
    candidates: inOrder(several),
    kinds: inOrder(tables.kinds),
    remarks: inOrder(tables.remarks),
    formats: inOrder(tables.formats),
    hot: gfns.top(mostHot).map(({ gfn, count }) => ({ gfn: gfn.toString(16), count })),
    hotError: gfns.error,
    missing: inOrder(tables.missing),
  }
}

const inOrder = (counts: Iterable<[string, number]>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1)))

/** A summary as plain text. */
export function summaryText(summary: Summary): string {
  const { events, unreadable, skipped, first, last, rows, candidates, unmatched, hotError } = summary
  const table = (title: string, counts: [string, number][]): string[] =>
    counts.length === 0
      ? []
      : ['', title, ...counts.map(([name, count]) => `  ${String(count).padStart(String(events).length)}  ${name}`)]
  const byRow: [string, number][] = [
    ...Object.entries(rows).map(([id, count]): [string, number] => [rowsText([id]), count]),
    ...Object.entries(candidates).map(([ids, count]): [string, number] => [rowsText([ids]), count]),
    ...(unmatched > 0 ? [['no row', unmatched] as [string, number]] : []),
  ]
  byRow.sort(([, some], [, more]) => more - some)
  const hot = summary.hot.map(({ gfn, count }): [string, number] => [gfn, count])
  return `${[
    `${events} changes, ${unreadable} lines unreadable, ${skipped} lines passed over`,
    ...(first === null ? [] : [`from ${first} to ${last ?? first}`]),
    ...table('rows', byRow),
    ...table('kinds', Object.entries(summary.kinds)),
    ...table('remarks', Object.entries(summary.remarks)),
    ...table('values as written by', Object.entries(summary.formats)),
    ...table(hotError > 0 ? `hot gfns, each count too low by ${hotError} at most` : 'hot gfns', hot),
  ].join('\n')}\n`
}
