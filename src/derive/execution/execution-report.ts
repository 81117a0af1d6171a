import type { Assertion } from '../../model/assertions-file.ts'
import type { VerdictTest } from '../../model/execution-file.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { Fired } from '../../model/run-outcome.ts'
import type { RunStatus } from '../../model/verified-file.ts'
import { labelIn } from '../entries-by-id.ts'
import { rowHeading } from '../row-line.ts'
import type { AssertionCase, AssertionResult, Unexpected } from './assertion-results.ts'
import type { Comparison } from './compared.ts'
import { placesOf, type Values, valuesText } from './placed-run.ts'
import type { ExecutionResult, RowResult } from './row-results.ts'
import type { VerdictCase } from './verdict-results.ts'

/** What fired: in words, where in the code, in how many runs, and a line that repeats one of them. */
export interface ReportedEvent {
  what: string
  places: string[]
  runs: number
  replay: string
}

export interface ReportedRow {
  row: string
  heading: string
  status: RunStatus
  runs: number
  verdicts: {
    verdict: string
    label: string
    cell: string
    status: RunStatus
    cases: { inputs: Values; expected: string; seen: string; agrees: boolean; places: string[]; replay: string }[]
  }[]
  /** The worst that was seen in each derived column, beside what the assertions say. */
  outcomes: { column: string; label: string; expected: string; seen: string }[]
  /** The assertions that fired, by their entries. */
  assertions: (ReportedEvent & { assertion: string })[]
  /** What an entry says that fires here and no run has. */
  missing: { assertion: string; what: string; where: string; replay: string }[]
  /** What fired and no entry says. */
  unexpected: (ReportedEvent & { where: string })[]
  /** Lines of the runs in which the code broke down. */
  broken: string[]
}

/** What `verify --execute --json` prints. */
export interface ExecutionReport {
  tree: string
  revision: string
  release: string
  compiler: string
  taken: { items: number; functions: number }
  runs: number
  /** The contexts that the tree does not have. */
  absent: string[]
  rows: ReportedRow[]
  assertions: {
    assertion: string
    symbol: string
    status: RunStatus
    runs: number
    places: string[]
    replay: string | null
  }[]
  /** How far the model code came to the same; null where none shows the release. */
  model: (Comparison & { id: string }) | null
}

/** Where and with what code was run. */
export type Circumstances = Pick<
  ExecutionReport,
  'tree' | 'revision' | 'release' | 'compiler' | 'taken' | 'runs' | 'absent' | 'model'
>

/** What runs show, in words and plain values; of all rows, or of those named. */
export function executionReport(
  matrix: Matrix,
  circumstances: Circumstances,
  result: ExecutionResult,
  rows: readonly string[] | undefined,
): ExecutionReport {
  const wanted = result.rows.filter(({ row }) => rows === undefined || rows.includes(row.id))
  const ofWanted = result.assertions.filter(({ assertion }) =>
    wanted.some(({ row }) => assertion.rows.includes(row.id)),
  )
  return {
    ...circumstances,
    rows: wanted.map((one) => reportedRow(matrix, one)),
    assertions: ofWanted.map(({ assertion, status, ofRows, places }) => ({
      assertion: assertion.id,
      symbol: assertion.symbol,
      status,
      runs: [...ofRows.values()].reduce((sum, { runs }) => sum + runs, 0),
      places,
      replay: [...ofRows.values()][0]?.line ?? null,
    })),
  }
}

function reportedRow(matrix: Matrix, result: RowResult): ReportedRow {
  const { row, status, runs, verdicts, outcomes, assertions, unexpected, broken } = result
  return {
    row: row.id,
    heading: rowHeading(matrix, row),
    status,
    runs,
    verdicts: verdicts.map(({ verdict, mark, condition, status, cases }) => ({
      verdict,
      label: labelIn(matrix, verdict),
      cell: [mark, condition].filter(Boolean).join(' '),
      status,
      cases: cases.map((one) => ({
        inputs: one.values,
        expected: expectedText(matrix, one.test, condition),
        seen: seenText(one),
        agrees: one.agrees,
        places: one.places,
        replay: one.line,
      })),
    })),
    outcomes: outcomes.map(({ column, expected, seen }) => ({
      column: column.id,
      label: column.label ?? column.id,
      expected,
      seen,
    })),
    assertions: assertions.flatMap((one) => firedText(matrix, one, row.id)),
    missing: assertions.flatMap(({ assertion, missing }) =>
      missing
        .filter((one) => one.row === row.id)
        .map((one) => ({
          assertion: assertion.id,
          what: eventText(matrix, assertion),
          where: caseText(matrix, one),
          replay: one.line,
        })),
    ),
    unexpected: unexpected.map((one) => unexpectedText(matrix, one)),
    broken: broken.map(({ line }) => line),
  }
}

function firedText(matrix: Matrix, { assertion, ofRows }: AssertionResult, row: string) {
  const fired = ofRows.get(row)
  if (fired === undefined) return []
  const { runs, places, line } = fired
  return [{ assertion: assertion.id, what: eventText(matrix, assertion), places, runs, replay: line }]
}

const unexpectedText = (matrix: Matrix, one: Unexpected) => ({
  what: eventText(matrix, one.event),
  where: caseText(matrix, one),
  places: placesOf([one.event]),
  runs: one.runs,
  replay: one.line,
})

/** As in `silent SLAM in turn()`. */
const eventText = (matrix: Matrix, { kind, symbol, loud }: Fired | Assertion): string =>
  `${loud === false ? 'silent ' : ''}${kindLabel(matrix, kind)} in ${symbol}()`

const kindLabel = ({ outcomes }: Matrix, id: string): string =>
  outcomes?.kinds.find((kind) => kind.id === id)?.label ?? id

const labels = (all: readonly { id: string; label?: string | undefined }[], ids: readonly string[]): string[] =>
  ids.map((id) => all.find((one) => one.id === id)?.label ?? id)

/** As in `from=shut to=open, glass door, wind`. */
const caseText = (matrix: Matrix, { values, context, faults }: AssertionCase): string =>
  [
    valuesText(values),
    ...labels(matrix.contexts ?? [], context === undefined ? [] : [context]),
    labels(matrix.outcomes?.faults ?? [], faults.length === 0 ? ['none'] : faults).join(' and '),
  ].join(', ')

const verbs: Record<VerdictTest['fires'], string> = {
  never: 'never fires',
  sometimes: 'fires',
  'not-always': 'does not always fire',
  'if-condition': 'fires exactly if',
}

/** As in `SLAM in turn() fires on glass door under no fault or wind`. */
function expectedText(matrix: Matrix, { fires, event, contexts, faults }: VerdictTest, condition = ''): string {
  const what = event?.kind === undefined ? 'an assertion' : kindLabel(matrix, event.kind)
  const where = event?.symbols === undefined ? '' : ` in ${event.symbols.map((name) => `${name}()`).join(' or ')}`
  const on = contexts === undefined ? '' : ` on ${labels(matrix.contexts ?? [], contexts).join(' or ')}`
  const under = faults === undefined ? '' : ` under ${labels(matrix.outcomes?.faults ?? [], faults).join(' or ')}`
  const exactly = fires === 'if-condition' ? ` ${condition}` : ''
  return `${what}${where} ${verbs[fires]}${exactly}${on}${under}`
}

const seenText = ({ firing, of }: VerdictCase): string =>
  firing === 0 ? `never fires in ${of} runs` : `fires in ${firing} of ${of} runs`
