import { counted, countText } from '../../derive/count-text.ts'
import { pageWords } from '../../trace/by-hand.ts'
import type { RowTable } from '../../trace/row-table.ts'
import type { TraceReport } from '../../trace/trace-report.ts'
import { element } from '../element.ts'
import { changesTable, type Naming } from './changes-table.ts'
import { type RowsCount, showCounts } from './grid-counts.ts'

type Summary = TraceReport['summary']
type Counts = Record<string, number>

interface Places {
  /** Where the report goes. */
  report: HTMLElement
  /** The grid, which has a count for each row. */
  grid: HTMLElement
}

/** Shows what a trace holds: counts on the grid, what is open, the changes, and further counts. */
export function showReport(found: TraceReport, table: RowTable, linkTo: Naming['linkTo'], places: Places): void {
  const { summary } = found
  const counts = rowsCounts(summary)
  const changes = element('div')
  const choice = rowsChoice(counts, summary)
  const naming = { labels: table.labels, linkTo }
  const show = () => {
    const key = counts.find(({ key }) => key === choice.value)
    const list = key ? (found.ofRows.get(key.key) ?? []) : found.first
    changes.replaceChildren(changesTable(list, key ? key.count : summary.events, naming))
  }
  choice.addEventListener('change', show)
  showCounts(places.grid, counts, (key) => {
    choice.value = key
    show()
    choice.scrollIntoView({ block: 'start' })
  })
  show()
  places.report.replaceChildren(
    ...openTexts(summary, table).map((text) => element('p', { className: 'soft' }, text)),
    ...found.unreadable.map(({ line, reason }) => element('p', { className: 'soft' }, `line ${line}: ${reason}`)),
    element('label', { className: 'chosen' }, 'changes of ', choice),
    changes,
    furtherCounts(summary),
  )
}

/** No report: what was there is taken away, on the grid as well. */
export function clearReport({ report, grid }: Places): void {
  report.replaceChildren()
  showCounts(grid, [], () => undefined)
}

/** What was read, in one sentence. */
export function statusText({ events, unreadable, skipped, first, last }: Summary): string {
  return [
    counted(events, 'change'),
    ...(unreadable > 0 ? [`${counted(unreadable, 'line')} unreadable`] : []),
    ...(skipped > 0 ? [`${counted(skipped, 'line')} passed over`] : []),
    ...(first === null ? [] : [last === null || last === first ? `at ${first}` : `from ${first} to ${last}`]),
  ].join(', ')
}

function rowsCounts({ rows, candidates, unmatched }: Summary): RowsCount[] {
  const several = [...Object.entries(rows), ...Object.entries(candidates)]
  const counts = several.map(([key, count]) => ({ key, ids: key.split(' or '), count }))
  return [...counts, ...(unmatched > 0 ? [{ key: '', ids: [], count: unmatched }] : [])]
}

const all = 'all rows'

function rowsChoice(counts: RowsCount[], { events }: Summary): HTMLSelectElement {
  const options = counts.map(({ key, count }) =>
    element('option', { value: key }, `${key === '' ? 'no row' : `row ${key}`} (${countText(count)})`),
  )
  return element('select', {}, element('option', { value: all }, `${all} (${countText(events)})`), ...options)
}

/** What would have to be known to say more. */
const openTexts = ({ missing }: Summary, { lock }: RowTable): string[] =>
  Object.entries(missing).map(([input, count]) => {
    const reason = input === lock.input ? lock.unsaid : pageWords.noLevel
    return `${input} is open for ${countText(count)} of them: ${reason}.`
  })

function furtherCounts({ kinds, remarks, formats, hot, hotError }: Summary): HTMLElement {
  const gfns = Object.fromEntries(hot.map(({ gfn, count }) => [gfn, count]))
  const tables: [string, Counts][] = [
    ['kinds', kinds],
    ['remarks', remarks],
    ['values as written by', formats],
    [hotError > 0 ? `hot gfns, counts too low by ${countText(hotError)} at most` : 'hot gfns', gfns],
  ]
  return element(
    'div',
    { className: 'counts' },
    ...tables
      .filter(([, counts]) => Object.keys(counts).length > 0)
      .map(([title, counts]) => countTable(title, counts)),
  )
}

const countTable = (title: string, counts: Counts): HTMLElement =>
  element(
    'table',
    {},
    element('caption', {}, title),
    element(
      'tbody',
      {},
      ...Object.entries(counts).map(([name, count]) =>
        element('tr', {}, element('td', {}, countText(count)), element('td', {}, name)),
      ),
    ),
  )
