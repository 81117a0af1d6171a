import type { ExecutionFile } from '../../model/execution-file.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { isBroken, notThere, type RunOutcome } from '../../model/run-outcome.ts'
import { matchingRows } from '../matching-rows.ts'
import { isAmong, type Run } from './pattern.ts'
import { runLine } from './runs.ts'

/** A value for each input. */
export type Values = Readonly<Record<string, string>>

/** A run with what came of it, and where in the matrix it belongs. */
export interface PlacedRun {
  run: Run
  /** What repeats it. */
  line: string
  outcome: RunOutcome
  row: Row
  values: Values
  context: string | undefined
  /** The faults of the model that it is in; none where nothing is wrong. */
  faults: string[]
}

/** Runs by what they show: `placed` something of a row; `broken` that the code did not stand them; `absent` that it has no such context. */
export interface PlacedRuns {
  placed: PlacedRun[]
  broken: PlacedRun[]
  absent: PlacedRun[]
}

/** Places runs, each with its outcome. Throws an Error where one belongs to no row or to several, as in a matrix with gaps. */
export function placedRuns(
  matrix: Matrix,
  plan: ExecutionFile,
  runs: readonly Run[],
  outcomes: readonly RunOutcome[],
): PlacedRuns {
  const known = new Map<string, Row>()
  const rowOf = (values: Values): Row => {
    const key = Object.values(values).join(' ')
    const row = known.get(key) ?? onlyRow(matrix, values)
    known.set(key, row)
    return row
  }
  const result: PlacedRuns = { placed: [], broken: [], absent: [] }
  for (const [at, run] of runs.entries()) {
    const outcome = outcomes[at]
    if (!outcome) continue
    const values = Object.fromEntries(
      Object.entries(plan.inputs).map(([input, mapping]) => [input, valueOf(mapping, run)]),
    )
    const one: PlacedRun = {
      run,
      line: runLine(plan, run),
      outcome,
      row: rowOf(values),
      values,
      context: plan.context && valueOf(plan.context, run),
      faults: Object.keys(plan.faults).filter((fault) => isAmong(run, plan.faults[fault] ?? [])),
    }
    result[outcome.end === notThere ? 'absent' : isBroken(outcome) ? 'broken' : 'placed'].push(one)
  }
  return result
}

function valueOf({ field, values }: ExecutionFile['inputs'][string], run: Run): string {
  return Object.keys(values).find((value) => values[value]?.includes(run[field] ?? '')) ?? ''
}

/** The row of a combination. */
function onlyRow(matrix: Matrix, values: Values): Row {
  const rows = matchingRows(matrix, Object.fromEntries(Object.entries(values).map(([id, value]) => [id, [value]])))
  const [row] = rows
  if (!row || rows.length > 1) throw new Error(`${JSON.stringify(values)} has ${rows.length} rows`)
  return row
}

/** The row that a run belongs to. */
export const rowOfRun = (matrix: Matrix, plan: ExecutionFile, run: Run): Row =>
  onlyRow(
    matrix,
    Object.fromEntries(Object.entries(plan.inputs).map(([input, mapping]) => [input, valueOf(mapping, run)])),
  )

/** Whether all that is wrong in a run is among some faults. */
export const isUnder = ({ faults }: PlacedRun, some: readonly string[]): boolean =>
  faults.every((fault) => some.includes(fault))

/** The places of the code where something fired, as `door/lock.c:17`, each once. */
export const placesOf = (events: readonly { file: string; line: number }[]): string[] => [
  ...new Set(events.filter(({ file }) => file !== '').map(({ file, line }) => `${file}:${line}`)),
]
