import { countText } from '../../derive/count-text.ts'
import type { FoundChange } from '../../trace/change-line.ts'
import { readingText } from '../../trace/reading-text.ts'
import type { RowTable } from '../../trace/row-table.ts'
import { remarksOf } from '../../trace/remarks.ts'
import { element } from '../element.ts'
import { bitView } from './bit-view.ts'

/** What a table of changes takes from the page: what the two values are called, and links to rows. */
export interface Naming {
  labels: RowTable['labels']
  linkTo: (id: string) => Node
}

const headsOf = ({ labels }: Naming) => ['line', 'rows', labels.old, labels.new, 'level', 'gfn', 'time', 'remarks']

/** A table of changes, each of which opens its two values bit by bit; `count` is how many there are. */
export function changesTable(changes: FoundChange[], count: number, naming: Naming): HTMLElement {
  const table = element(
    'table',
    { className: 'decoded' },
    element('thead', {}, element('tr', {}, ...headsOf(naming).map((head) => element('th', { scope: 'col' }, head)))),
    ...changes.map((change) => changeRows(change, naming)),
  )
  const left = count - changes.length
  return element(
    'div',
    {},
    element('div', { className: 'scroll' }, table),
    ...(left > 0 ? [element('p', { className: 'soft' }, `${countText(left)} more are not shown.`)] : []),
  )
}

function changeRows(change: FoundChange, naming: Naming): HTMLElement {
  const { line, gfn, time, transition, match } = change
  const { level } = transition
  const bits = element('tr', { hidden: true })
  const isOpen = () => button.ariaExpanded === 'true'
  const button = element('button', { type: 'button', ariaExpanded: 'false', title: 'show the bits' }, String(line))
  button.addEventListener('click', () => {
    button.ariaExpanded = String(!isOpen())
    bits.hidden = !isOpen()
    if (bits.childElementCount === 0)
      bits.append(element('td', { colSpan: headsOf(naming).length }, bothValues(change, naming)))
  })
  const remarks = [
    ...remarksOf(transition),
    ...(match.causes.length > 0 ? [`by row ${match.causes.join(' or ')}`] : []),
  ]
  const cells = [
    rowLinks(match.rows, naming),
    [valueText(transition.old)],
    [valueText(transition.new)],
    [level === undefined ? 'not said' : String(level)],
    [gfn?.toString(16) ?? ''],
    [time ?? ''],
    [remarks.join('; ')],
  ]
  return element(
    'tbody',
    {},
    element('tr', {}, element('th', { scope: 'row' }, button), ...cells.map((cell) => element('td', {}, ...cell))),
    bits,
  )
}

function rowLinks(rows: string[], { linkTo }: Naming): (Node | string)[] {
  if (rows.length === 0) return ['none']
  return rows.flatMap((id, at) => (at === 0 ? [linkTo(id)] : [' or ', linkTo(id)]))
}

type Reading = FoundChange['transition']['old']

function valueText(reading: Reading): Node {
  const { raw, pfn, mmioGfn, permissions } = reading
  const more = [
    ...(pfn === undefined ? [] : [`pfn ${pfn.toString(16)}`]),
    ...(mmioGfn === undefined ? [] : [`gfn ${mmioGfn.toString(16)}`]),
    ...(permissions === undefined ? [] : [permissions]),
  ]
  return element('div', {}, [readingText(reading), ...more].join(', '), element('small', {}, raw.toString(16)))
}

const bothValues = ({ transition: { old, new: next, level, formats } }: FoundChange, { labels }: Naming): Node =>
  element(
    'div',
    { className: 'both' },
    ...[[labels.old, old.raw] as const, [labels.new, next.raw] as const].map(([name, raw]) =>
      element('div', {}, element('b', {}, name), bitView(raw, level, formats)),
    ),
  )
