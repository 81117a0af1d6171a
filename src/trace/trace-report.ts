import type { LockMode } from '../model/entry-kinds.ts'
import { ChangeDecoder } from './change-decoder.ts'
import type { FoundChange } from './change-line.ts'
import { HotGfns } from './hot-gfns.ts'
import type { RowTable } from './row-table.ts'
import type { SpteFormat } from './spte-formats.ts'
import { type Summary, summaryOf } from './summary.ts'
import { TraceScanner } from './trace-scanner.ts'
import { TransitionCounts } from './transition-counts.ts'

/** So many changes are kept of all, and of each set of rows. */
const mostKept = 200
const mostUnreadable = 20

/** Decodes a whole trace: a summary of it, the first of its changes, and the first of each set of rows. */
export class TraceReport {
  readonly first: FoundChange[] = []
  /** By the ids of the rows that a change can be, as `1 or 2`; of no row by the empty text. */
  readonly ofRows = new Map<string, FoundChange[]>()
  readonly unreadable: { line: number; reason: string }[] = []
  readonly #table: RowTable
  readonly #lock: LockMode | undefined
  readonly #counts: TransitionCounts
  readonly #gfns = new HotGfns()
  readonly #scanner: TraceScanner

  constructor(table: RowTable, candidates: readonly SpteFormat[], lock?: LockMode) {
    const decoder = new ChangeDecoder(table, candidates, lock)
    this.#table = table
    this.#lock = lock
    this.#counts = new TransitionCounts(candidates)
    this.#scanner = new TraceScanner({
      change: (fields, scanner) => {
        this.#counts.add(fields)
        if (scanner.source !== 'pair') this.#gfns.add(fields.gfnHigh, fields.gfnLow)
        const lists = [this.first, this.#listOf(decoder.decode(fields).match.rows)]
        for (const list of lists) if (list.length < mostKept) list.push(decoder.found(fields, scanner))
      },
      unreadable: (line, reason) => {
        if (this.unreadable.length < mostUnreadable) this.unreadable.push({ line, reason })
      },
    })
  }

  /** Reads a piece, which may end anywhere. */
  push(bytes: Uint8Array): void {
    this.#scanner.push(bytes)
  }

  end(): void {
    this.#scanner.end()
  }

  get summary(): Summary {
    return summaryOf(this.#table, { scanner: this.#scanner, counts: this.#counts, gfns: this.#gfns }, this.#lock)
  }

  get lines(): number {
    return this.#scanner.line
  }

  #listOf(rows: string[]): FoundChange[] {
    const key = rows.join(' or ')
    const list = this.ofRows.get(key) ?? []
    if (list.length === 0) this.ofRows.set(key, list)
    return list
  }
}
