import type { Pattern } from '../../model/execution-file.ts'
import type { Matrix } from '../../model/matrix.ts'

/** A fault with what the matrix says of it, and the runs that are in it. */
export interface ModelledFault {
  id: string
  label: string
  /** Prose. */
  text: string
  /** Each as in `fault=TRACK, how=busy|error`; none of the fault that runs are in which are in no other. */
  patterns: string[]
}

/** The fault model of a matrix, in the order of its faults; none where nothing is run. */
export function faultModel({
  outcomes,
  executions: [execution],
}: Pick<Matrix, 'outcomes' | 'executions'>): ModelledFault[] {
  if (!execution) return []
  return (outcomes?.faults ?? []).map(({ id, label = id, text }) => ({
    ...{ id, label, text },
    patterns: (Object.hasOwn(execution.faults, id) ? (execution.faults[id] ?? []) : []).map(patternText),
  }))
}

/** Some runs as text: those that have one of the words for each field. */
export const patternText = (pattern: Pattern): string =>
  Object.entries(pattern)
    .map(([field, words]) => `${field}=${words.join('|')}`)
    .join(', ')
