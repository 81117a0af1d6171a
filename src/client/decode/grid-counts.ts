import { countText } from '../../derive/count-text.ts'
import { element } from '../element.ts'

/** How many changes can be of the same rows; `key` is the rows' ids as `1 or 2`. */
export interface RowsCount {
  key: string
  ids: string[]
  count: number
}

/** Writes into each row of a grid how many changes are of it, or can be; `choose` is called with those that are pressed. */
export function showCounts(grid: HTMLElement, counts: RowsCount[], choose: (key: string) => void): void {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  for (const place of grid.querySelectorAll<HTMLElement>('[data-row]')) {
    for (const old of place.querySelectorAll('.count')) old.remove()
    const id = place.dataset['row'] ?? ''
    for (const { key, ids, count } of counts) {
      if (!ids.includes(id)) continue
      const others = ids.filter((other) => other !== id)
      const words = others.length === 0 ? countText(count) : `${countText(count)}, or row ${others.join(' or ')}`
      place.append(
        element(
          'div',
          { className: 'count' },
          element('meter', { max: all, value: count, ariaHidden: 'true' }),
          ' ',
          element('button', { type: 'button', title: 'show these changes', onclick: () => choose(key) }, words),
        ),
      )
    }
  }
}
