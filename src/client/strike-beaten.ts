import { beatenText } from '../derive/beaten-text.ts'
import { type Box, intersectionOf, isEmptyBox, TooEntangled } from '../derive/boxes.ts'
import { countingBoxes } from '../derive/counting-boxes.ts'
import type { Where } from '../model/where.ts'
import type { FilterColumn } from './filter-fields.ts'
import { filterRows } from './filter-rows.ts'

/** What the form says, as `data-counting`, of a matrix in which a row may match and not count. */
export interface Counting {
  /** How many of the columns are inputs; they come first. */
  inputs: number
  /** Whether of several rows the first counts. */
  isFirst: boolean
  /** What cannot occur. */
  impossible: Where[]
}

/**
 * Strikes out rows that count for nothing of what the filter asks of the inputs, and names them. Rows are
 * taken in the order in which they stand, so this comes before what may move them; it looks when all else has been done.
 */
export function strikeBeaten(): void {
  const form = document.querySelector<HTMLFormElement>('#filter')
  if (form?.dataset['counting'] === undefined) return
  const { inputs, isFirst, impossible }: Counting = JSON.parse(form.dataset['counting'])
  const columns = (JSON.parse(form.dataset['columns'] ?? '[]') as FilterColumn[]).slice(0, inputs)
  const boxOf = (wordsOf: (column: string, index: number) => string[] | undefined): Box =>
    columns.map(({ id, words }, index) => {
      const own = wordsOf(id, index)
      return words.reduce((mask, word, at) => (own?.includes(word) === false ? mask : mask | (1n << BigInt(at))), 0n)
    })
  const rows = filterRows(columns.map(({ id }) => id)).map(({ element, cells }) => ({
    element,
    box: boxOf((id) => cells.get(id)),
  }))
  const others = impossible.map((where) => boxOf((id) => (Object.hasOwn(where, id) ? where[id] : undefined)))
  const notice = document.createElement('p')
  notice.className = 'soft'
  notice.setAttribute('role', 'status')
  document.querySelector('table.matrix')?.parentElement?.before(notice)

  const show = () => {
    const asked = [...form.querySelectorAll('select')].slice(0, inputs).map(({ value }) => value)
    const box = boxOf((_, index) => (asked[index] ? asked[index].split(',') : undefined))
    const meets = (other: Box) => !isEmptyBox(intersectionOf(other, box))
    const counting = asked.some(Boolean) ? countingAmong(box) : new Set(rows.keys())
    const beaten = rows.filter((row, at) => {
      const isBeaten = meets(row.box) && !counting.has(at)
      // Marks in boxes of their own do not take it from their cell.
      for (const part of row.element.querySelectorAll<HTMLElement>(':scope > *, td *'))
        part.style.textDecoration = isBeaten ? 'line-through' : ''
      return isBeaten
    })
    const ids = beaten.map(({ element }) => element.id)
    notice.textContent = ids.length > 0 ? `Struck out: ${beatenText(ids, !others.some(meets))}.` : ''
  }
  const countingAmong = (box: Box): Set<number> => {
    const boxes = rows.map((row) => row.box)
    try {
      return new Set(countingBoxes(boxes, box, { others, isFirst }))
    } catch (error) {
      if (error instanceof TooEntangled) return new Set(boxes.keys())
      throw error
    }
  }
  const showLater = () => setTimeout(show)
  for (const event of ['input', 'reset']) form.addEventListener(event, showLater)
  for (const event of ['popstate', 'DOMContentLoaded']) addEventListener(event, showLater)
}
