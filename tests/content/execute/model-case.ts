import type { ModelExecution } from './model-execution.ts'
import type { PlacedRun } from '../../../src/derive/execution/placed-run.ts'
import type { Row } from '../../../src/model/matrix.ts'

/** The runs of one row under one lock: what a line of the posted table, with X spelled out, stands for. */
export interface ModelCase {
  row: Row
  lock: 'shared' | 'exclusive'
  runs: PlacedRun[]
}

/** A case for each combination of old value, new value and lock, in the order of the rows. */
export function modelCases({ matrix, placed }: ModelExecution): ModelCase[] {
  const runs = withoutIdleFaults(placed.placed)
  return matrix.rows.flatMap((row) =>
    (['shared', 'exclusive'] as const).flatMap((lock): ModelCase[] => {
      const own = runs.filter((one) => one.row === row && one.run['lock'] === lock)
      return own.length > 0 ? [{ row, lock, runs: own }] : []
    }),
  )
}

/** A SEAMCALL that would fail and is never made changes nothing: such a run is the one without that fault again. */
function withoutIdleFaults(runs: readonly PlacedRun[]): PlacedRun[] {
  const keyOf = ({ line }: PlacedRun) => line.replace(/ fault=\S+ how=\S+/, '')
  const calm = new Map(runs.flatMap((one) => (one.run['fault'] === 'none' ? [[keyOf(one), one.outcome]] : [])))
  return runs.filter((one) => one.run['fault'] === 'none' || calm.get(keyOf(one)) !== one.outcome)
}
