import type { Answer } from '../derive/answers.ts'

/** Rows shown or hidden between two frames, so that a large table never holds up typing. */
const atOnce = 500

let turn = 0
let apart: HTMLElement | undefined
let homes: Map<HTMLElement, HTMLElement> | undefined

/**
 * Shows the rows that have the answer `yes`, those that have `open` below all others under a heading of their own, and only the
 * groups that have a row; `mark` is called with the position of each that is shown. A later call takes over from an unfinished one.
 */
export function showRows(
  rows: { element: HTMLElement }[],
  answers: Answer[],
  heading: string,
  mark: (index: number) => void,
): void {
  const own = ++turn
  place(rows, answers, heading)
  const showFrom = (from: number) => {
    if (own !== turn) return
    for (const [index, { element }] of rows.slice(from, from + atOnce).entries()) {
      element.hidden = answers[from + index] === 'no'
      if (!element.hidden) mark(from + index)
    }
    if (from + atOnce < rows.length) requestAnimationFrame(() => showFrom(from + atOnce))
    else showGroups()
  }
  showFrom(0)
}

/** Of groups only those that have a row, or go ahead of one within them that has. */
function showGroups(): void {
  let hasInner: unknown = false
  for (const group of [...document.querySelectorAll<HTMLElement>('table.matrix tbody')].reverse()) {
    const row = group.querySelector('tr[data-f]:not([hidden])')
    const isInner = group.querySelector('.inner')
    group.hidden = !row && !(hasInner && !isInner)
    hasInner = isInner && (row ?? hasInner)
  }
}

/** Puts each row where it belongs: those left open into a group of their own, others back into theirs, all in order. */
function place(rows: { element: HTMLElement }[], answers: Answer[], heading: string): void {
  if (!answers.includes('open') && !apart?.querySelector('tr[data-f]')) return
  homes ??= new Map(rows.map(({ element }) => [element, element.parentElement as HTMLElement]))
  apart ??= emptyGroup(rows[0]?.element)
  const name = apart.querySelector('th')
  if (name) name.textContent = heading
  for (const [index, { element }] of rows.entries())
    (answers[index] === 'open' ? apart : homes.get(element))?.append(element)
}

function emptyGroup(row: HTMLElement | undefined): HTMLElement {
  const group = document.createElement('tbody')
  const line = document.createElement('tr')
  const name = document.createElement('th')
  name.scope = 'rowgroup'
  name.colSpan = row?.childElementCount ?? 1
  line.append(name)
  group.append(line)
  row?.closest('table')?.append(group)
  return group
}
