import { isAmong } from '../../../src/derive/execution/pattern.ts'
import type { PlacedRun } from '../../../src/derive/execution/placed-run.ts'
import type { ModelExecution } from './model-execution.ts'

/**
 * A run for each thing that the data can tell apart, the first that there is: what belongs to one combination, context, fault and
 * terms and comes to the same is one, and under several faults at once only what fewer do not come to. Where every SEAMCALL works, other
 * values are another thing. They show of the model what all of its runs do.
 */
export function fewRuns({ plan, placed }: ModelExecution): PlacedRun[] {
  const known = new Set<string>()
  return placed.placed
    .toSorted((one, other) => one.faults.length - other.faults.length)
    .filter(({ run, values, context, faults, outcome }) => {
      const terms = Object.keys(plan.terms).filter((term) => isAmong(run, plan.terms[term] ?? []))
      const { old, new: value, child, sept, td, fault } = run
      const words = fault !== 'none' ? [] : context === 'direct' ? [old, value, child] : [old === value, sept, td]
      const what = JSON.stringify([values, context, terms, words, outcome])
      const key = JSON.stringify([what, faults])
      if (known.has(key) || (faults.length > 1 && known.has(what))) return false
      known.add(what).add(key)
      return true
    })
}
