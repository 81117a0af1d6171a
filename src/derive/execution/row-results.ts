import type { ExecutionFile } from '../../model/execution-file.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { currentRows } from '../coverage.ts'
import { groupedBy } from '../entries-by-id.ts'
import { isThere, type OutcomeColumn, outcomesOf } from '../outcomes.ts'
import { type AssertionResult, assertionResults, type Unexpected, unexpectedEvents } from './assertion-results.ts'
import { isUnder, type PlacedRun, type PlacedRuns } from './placed-run.ts'
import { type VerdictResult, verdictResults } from './verdict-results.ts'

/** The worst that runs of a row come to in a derived column, beside what its assertions say. */
interface OutcomeResult {
  column: OutcomeColumn
  expected: string
  seen: string
}

/** What runs show of a row. `not run`: there is none, or none that says anything. */
export interface RowResult {
  row: Row
  status: 'confirmed' | 'refuted' | 'questioned' | 'not run'
  runs: number
  verdicts: VerdictResult[]
  assertions: AssertionResult[]
  unexpected: Unexpected[]
  outcomes: OutcomeResult[]
  broken: PlacedRun[]
}

export interface ExecutionResult {
  rows: RowResult[]
  assertions: AssertionResult[]
}

/** What runs show of the rows, of all or of those named, at a release; `functions` are the functions and macros that were run. */
export function executionResult(
  matrix: Matrix,
  plan: ExecutionFile,
  { placed, broken }: PlacedRuns,
  functions: ReadonlySet<string>,
  release: string,
): ExecutionResult {
  const assertions = assertionResults(matrix, placed, functions, release)
  const unexpected = groupedBy(unexpectedEvents(matrix, placed, release), ({ row }) => [row])
  const byRow = groupedBy(placed, ({ row }) => [row.id])
  const rows = currentRows(matrix).map((row): RowResult => {
    const runs = byRow.get(row.id) ?? []
    const result = {
      row,
      runs: runs.length,
      verdicts: verdictResults(plan, row, runs, release),
      assertions: assertions.filter(({ assertion }) => assertion.rows.includes(row.id)),
      unexpected: unexpected.get(row.id) ?? [],
      outcomes: outcomeResults(matrix, row, runs, release),
      broken: broken.filter((one) => one.row === row),
    }
    return { ...result, status: statusOf(result) }
  })
  return { rows, assertions }
}

/** Whether an assertion's entry is wrong about one of its rows. */
const isMissing = ({ missing }: AssertionResult, row: string): boolean => missing.some((one) => one.row === row)

function statusOf({
  row,
  runs,
  verdicts,
  assertions,
  unexpected,
  outcomes,
  broken,
}: Omit<RowResult, 'status'>): RowResult['status'] {
  const isRefuted =
    verdicts.some(({ status }) => status === 'refuted') ||
    assertions.some((one) => isMissing(one, row.id)) ||
    outcomes.some(({ expected, seen }) => expected !== seen) ||
    unexpected.length > 0 ||
    broken.length > 0
  if (isRefuted) return 'refuted'
  if (runs === 0) return 'not run'
  return verdicts.some(({ status }) => status === 'questioned') ? 'questioned' : 'confirmed'
}

/** The derived columns of contexts in which there are runs. */
function outcomeResults(matrix: Matrix, row: Row, runs: readonly PlacedRun[], release: string): OutcomeResult[] {
  const { outcomes } = matrix
  return outcomesOf(matrix, row, release).flatMap(({ column, mark }) => {
    const own = runs.filter(
      (one) =>
        (column.contexts.length === 0 || one.context === undefined || column.contexts.includes(one.context)) &&
        isUnder(one, column.faults),
    )
    if (own.length === 0 || !isThere(matrix, column, release)) return []
    const marks = new Set(
      own.flatMap(({ outcome }) =>
        outcome.events.map(({ kind, loud }) => {
          const known = outcomes?.kinds.find(({ id }) => id === kind)
          return loud ? known?.outcome : (known?.silent ?? known?.outcome)
        }),
      ),
    )
    const worst = outcomes?.order.findLast(({ id }) => marks.has(id)) ?? outcomes?.order[0]
    return [{ column, expected: mark.id, seen: worst?.id ?? '' }]
  })
}
