import type { LockMode } from '../model/entry-kinds.ts'
import type { FoundChange } from './change-line.ts'
import { decodeTransition, type Transition, withValues } from './decode-transition.ts'
import type { RowTable } from './row-table.ts'
import { type Match, rowsOf } from './rows-of.ts'
import type { SpteFormat } from './spte-formats.ts'
import { type ChangeFields, wholeOf } from './trace-event.ts'
import type { TraceScanner } from './trace-scanner.ts'
import { isOtherPfn, valueClass } from './value-class.ts'

const mostKept = 4096

interface Decoded {
  transition: Transition
  match: Match
}

/** Decodes changes to rows. What it found of a change it keeps for those that decode alike. */
export class ChangeDecoder {
  readonly #decodeAnew: (change: { old: bigint; new: bigint; level: number | undefined }) => Decoded
  readonly #kept = new Map<string, Decoded>()

  constructor(table: RowTable, candidates: readonly SpteFormat[], lock?: LockMode) {
    this.#decodeAnew = (change) => {
      const transition = decodeTransition(change, candidates)
      return { transition, match: rowsOf(table, transition, lock) }
    }
  }

  decode({ oldHigh, oldLow, newHigh, newLow, level }: ChangeFields): Decoded {
    const pfnChanged = isOtherPfn(oldHigh, oldLow, newHigh, newLow)
    const key = `${valueClass(oldHigh, oldLow)} ${valueClass(newHigh, newLow)} ${level} ${pfnChanged}`
    const old = wholeOf(oldHigh, oldLow)
    const next = wholeOf(newHigh, newLow)
    const kept = this.#kept.get(key)
    if (kept) return { transition: withValues(kept.transition, old, next), match: kept.match }
    const decoded = this.#decodeAnew({ old, new: next, level: level || undefined })
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(key, decoded)
    return decoded
  }

  /** The change that a scanner is telling. */
  found(fields: ChangeFields, { line, source, time }: TraceScanner): FoundChange {
    const gfn = source === 'pair' ? undefined : wholeOf(fields.gfnHigh, fields.gfnLow)
    return { line, event: source, time, gfn, ...this.decode(fields) }
  }
}
