import { wholeOf } from './trace-event.ts'

/** So many gfns are counted at a time; with more, the rarest are dropped. A table of this size stays in a CPU's cache. */
const mostGfns = 2 ** 12
const slotBits = 13
const slots = 2 ** slotBits
/** The words of a slot: the halves of the gfn, its count, and one that keeps a slot within a cache line. */
const slotWords = 4
/** So many counts tell about where the median is. */
const sampled = 127

export interface HotGfn {
  gfn: bigint
  /** Too low by {@link HotGfns.error} at most. */
  count: number
}

/**
 * Counts gfns in a table of fixed size (Misra and Gries, by batches). Counts are exact while there are up to 4,096 different
 * ones. Each time that the table is full, about the median count is taken off every gfn, and those that have none left are
 * dropped.
 */
export class HotGfns {
  /** By how much a count can be too low. */
  error = 0

  #table = new Uint32Array(slots * slotWords)
  #spare = new Uint32Array(slots * slotWords)
  #used = 0

  add(high: number, low: number): void {
    const table = this.#table
    const at = slotOf(table, high, low)
    if (table[at + 2] === 0) {
      if (this.#used === mostGfns) {
        this.#drop()
        this.add(high, low)
        return
      }
      table[at] = high
      table[at + 1] = low
      this.#used++
    }
    table[at + 2] = (table[at + 2] ?? 0) + 1
  }

  /** Those that were counted most often, the lower gfn first among equals. */
  top(most: number): HotGfn[] {
    const found: HotGfn[] = []
    const table = this.#table
    for (let at = 0; at < table.length; at += slotWords) {
      const count = table[at + 2] ?? 0
      if (count > 0) found.push({ gfn: wholeOf(table[at] ?? 0, table[at + 1] ?? 0), count })
    }
    return found.sort((one, other) => other.count - one.count || (one.gfn < other.gfn ? -1 : 1)).slice(0, most)
  }

  #drop(): void {
    const from = this.#table
    const median = medianOf(from)
    const table = this.#spare.fill(0)
    this.error += median
    this.#used = 0
    for (let at = 0; at < from.length; at += slotWords) {
      const [high, low, count] = [from[at] as number, from[at + 1] as number, from[at + 2] as number]
      if (count <= median) continue
      const to = slotOf(table, high, low)
      table[to] = high
      table[to + 1] = low
      table[to + 2] = count - median
      this.#used++
    }
    this.#table = table
    this.#spare = from
  }
}

/** About the median of the counts of a table; no less than the least of them. */
function medianOf(table: Uint32Array): number {
  const counts: number[] = []
  for (let at = 0; at < table.length && counts.length < sampled; at += slotWords) {
    const count = table[at + 2] as number
    if (count > 0) counts.push(count)
  }
  return counts.sort((one, other) => one - other)[counts.length >> 1] ?? 1
}

/** Where a gfn is counted, or would be. */
function slotOf(table: Uint32Array, high: number, low: number): number {
  let at = ((Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> (32 - slotBits)) * slotWords) | 0
  while (table[at + 2] !== 0 && (table[at + 1] !== low || table[at] !== high))
    at = (at + slotWords) & (slots * slotWords - 1)
  return at
}
