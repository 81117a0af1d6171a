import type { RunOutcome } from '../../model/run-outcome.ts'
import type { PlacedRun } from './placed-run.ts'

/** How far two sources of code, run alike, come to the same. */
export interface Comparison {
  same: number
  differing: number
  /** The first run that differs, with the outcome of either. */
  first?: { line: string; one: RunOutcome; other: RunOutcome }
}

/**
 * Compares what came of the same runs, by all but the lines of the code. Only what the functions of both can tell counts: the
 * assertions of one that the other does not have are left out.
 */
export function compared(
  runs: readonly PlacedRun[],
  others: ReadonlyMap<string, RunOutcome>,
  functions: ReadonlySet<string>,
): Comparison {
  const keys = new Map<RunOutcome, string>()
  const keyOf = (outcome: RunOutcome): string => {
    const key = keys.get(outcome) ?? withoutLines(outcome, functions)
    keys.set(outcome, key)
    return key
  }
  const result: Comparison = { same: 0, differing: 0 }
  for (const { line, outcome } of runs) {
    const other = others.get(line)
    if (other === undefined) continue
    if (keyOf(outcome) === keyOf(other)) result.same++
    else {
      result.differing++
      result.first ??= { line, one: outcome, other }
    }
  }
  return result
}

/** An assertion that fires in several lines of a function is one, loud if any is. */
function withoutLines({ events, ...rest }: RunOutcome, functions: ReadonlySet<string>): string {
  const fired = new Map<string, boolean>()
  for (const { kind, symbol, loud } of events) {
    if (!functions.has(symbol)) continue
    const key = `${kind} ${symbol}`
    fired.set(key, (fired.get(key) ?? false) || loud)
  }
  return JSON.stringify([Object.entries(rest).sort(), [...fired]])
}
