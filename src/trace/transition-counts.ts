import { type Change, decodeTransition, type Transition } from './decode-transition.ts'
import type { SpteFormat } from './spte-formats.ts'
import { type ChangeFields, wholeOf } from './trace-event.ts'
import { isOtherPfn, valueClass } from './value-class.ts'

const valueBits = 12
const values = 2 ** valueBits
const pairs = 2 ** 14

/** Changes that decode alike, with one of them as it was decoded. */
export interface TransitionCount {
  transition: Transition
  count: number
}

/**
 * Counts changes by what they decode to. Pairs of classes of values are counted before any is decoded. The tables have a fixed
 * size and are emptied into {@link counts} when they fill up.
 */
export class TransitionCounts {
  readonly #candidates: readonly SpteFormat[]
  readonly #counts = new Map<string, TransitionCount>()

  #keys = new Int32Array(values)
  #highs = new Uint32Array(values)
  #lows = new Uint32Array(values)
  #valuesUsed = 0
  #pairKeys = new Int32Array(pairs)
  #pairCounts = new Float64Array(pairs)
  #pairsUsed = 0

  constructor(candidates: readonly SpteFormat[]) {
    this.#candidates = candidates
  }

  add(fields: ChangeFields): void {
    const { oldHigh, oldLow, newHigh, newLow, level } = fields
    if (this.#valuesUsed > values / 2 || this.#pairsUsed > pairs / 2) this.#empty()
    const old = this.#slotOf(oldHigh, oldLow)
    const next = this.#slotOf(newHigh, newLow)
    const pfnChanged = isOtherPfn(oldHigh, oldLow, newHigh, newLow) ? 1 : 0
    const key = (((((old << valueBits) | next) << 3) | level) << 1) | pfnChanged
    let at = Math.imul(key, 0x9e3779b1) >>> 18
    // Of no pair is the key as it is kept 0.
    while (this.#pairKeys[at] !== key + 1) {
      if (this.#pairKeys[at] === 0) {
        this.#pairKeys[at] = key + 1
        this.#pairsUsed++
        break
      }
      at = (at + 1) % pairs
    }
    this.#pairCounts[at] = (this.#pairCounts[at] ?? 0) + 1
  }

  /** What was counted, in the order in which it was first decoded. */
  get counts(): TransitionCount[] {
    this.#empty()
    return [...this.#counts.values()]
  }

  #slotOf(high: number, low: number): number {
    const key = valueClass(high, low)
    let at = Math.imul(key, 0x9e3779b1) >>> (32 - valueBits)
    while (this.#keys[at] !== key + 1) {
      if (this.#keys[at] === 0) {
        this.#keys[at] = key + 1
        this.#highs[at] = high
        this.#lows[at] = low
        this.#valuesUsed++
        break
      }
      at = (at + 1) % values
    }
    return at
  }

  #empty(): void {
    for (const [at, count] of this.#pairCounts.entries())
      if (count > 0) this.#note((this.#pairKeys[at] ?? 1) - 1, count)
    for (const table of [this.#keys, this.#pairKeys, this.#pairCounts]) table.fill(0)
    this.#valuesUsed = 0
    this.#pairsUsed = 0
  }

  #note(key: number, count: number): void {
    const level = (key >>> 1) & 7
    const change: Change = {
      old: this.#valueIn(key >>> (4 + valueBits)),
      new: this.#valueIn((key >>> 4) & (values - 1)),
      level: level === 0 ? undefined : level,
      pfnChanged: (key & 1) === 1,
    }
    const transition = decodeTransition(change, this.#candidates)
    const { old, new: next, kinds, isEqual, pfnChanged, isRemoval, lock } = transition
    const formats = transition.formats.map((format) => this.#candidates.indexOf(format))
    const alike = JSON.stringify([old.names, next.names, kinds, isEqual, pfnChanged, isRemoval, lock, formats])
    const found = this.#counts.get(alike)
    if (found) found.count += count
    else this.#counts.set(alike, { transition, count })
  }

  #valueIn(slot: number): bigint {
    return wholeOf(this.#highs[slot] ?? 0, this.#lows[slot] ?? 0)
  }
}
