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

/** Places runs, each with its outcome; one whose combination has no row, as in a matrix with gaps, shows nothing and is left out. */
export function placedRuns(
  matrix: Matrix,
  plan: ExecutionFile,
  runs: readonly Run[],
  outcomes: readonly RunOutcome[],
): PlacedRuns {
  const rowOf = rowFinder(matrix)
  const result: PlacedRuns = { placed: [], broken: [], absent: [] }
  for (const [at, run] of runs.entries()) {
    const outcome = outcomes[at]
    const values = valuesOf(plan, run)
    const row = rowOf(values)
    if (!outcome || !row) continue
    const one: PlacedRun = {
      run,
      line: runLine(plan, run),
      outcome,
      row,
      values,
      context: plan.context && valueOf(plan.context, run),
      faults: Object.keys(plan.faults).filter((fault) => isAmong(run, plan.faults[fault] ?? [])),
    }
    result[outcome.end === notThere ? 'absent' : isBroken(outcome) ? 'broken' : 'placed'].push(one)
  }
  return result
}

/** The runs that belong to one of some rows. */
export function runsOfRows(matrix: Matrix, plan: ExecutionFile, runs: readonly Run[], rows: readonly string[]): Run[] {
  const rowOf = rowFinder(matrix)
  return runs.filter((run) => rows.includes(rowOf(valuesOf(plan, run))?.id ?? ''))
}

function valueOf({ field, values }: ExecutionFile['inputs'][string], run: Run): string {
  return Object.keys(values).find((value) => values[value]?.includes(run[field] ?? '')) ?? ''
}

const valuesOf = ({ inputs }: ExecutionFile, run: Run): Values =>
  Object.fromEntries(Object.entries(inputs).map(([input, mapping]) => [input, valueOf(mapping, run)]))

/** A combination on one line, as in `from=shut to=open`. */
export const valuesText = (values: Values): string =>
  Object.entries(values)
    .map(([input, value]) => `${input}=${value}`)
    .join(' ')

/** What finds the row of a combination, each once; the check sees to it that there are not two. */
function rowFinder(matrix: Matrix): (values: Values) => Row | undefined {
  const known = new Map<string, Row | undefined>()
  return (values) => {
    const key = valuesText(values)
    if (!known.has(key)) {
      const where = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, [value]]))
      known.set(key, matchingRows(matrix, where)[0])
    }
    return known.get(key)
  }
}

/** Whether all that is wrong in a run is among some faults. */
export const isUnder = ({ faults }: PlacedRun, some: readonly string[]): boolean =>
  faults.every((fault) => some.includes(fault))

/** The places of the code where something fired, as `door/lock.c:17`, each once. */
export const placesOf = (events: readonly { file: string; line: number }[]): string[] => [
  ...new Set(events.filter(({ file }) => file !== '').map(({ file, line }) => `${file}:${line}`)),
]
