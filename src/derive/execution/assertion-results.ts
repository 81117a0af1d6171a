import type { Assertion } from '../../model/assertions-file.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { Fired } from '../../model/run-outcome.ts'
import { groupedBy } from '../entries-by-id.ts'
import { holdsAt } from '../holds-at.ts'
import { isAmong } from './pattern.ts'
import { type PlacedRun, placesOf, type Values } from './placed-run.ts'

/** One case of a row: a combination in a context under some faults. */
export interface AssertionCase {
  row: string
  values: Values
  context: string | undefined
  faults: string[]
}

/** A case with a run of it in which what should fire does not. */
interface MissingCase extends AssertionCase {
  line: string
}

/** What runs show of an entry of assertions.yaml. `not run`: its function is none of those that ran, or no run is of its kind. */
export interface AssertionResult {
  assertion: Assertion
  status: 'confirmed' | 'refuted' | 'not run'
  /** By the rows in which it fires. */
  ofRows: Map<string, FiredInRow>
  places: string[]
  /** Where the entry says that it fires, and it does not. */
  missing: MissingCase[]
}

/** In how many runs of a row an assertion fires, where, and one of them. */
interface FiredInRow {
  runs: number
  places: string[]
  line: string
}

/** What runs show of each assertion of a release; `functions` are the functions and macros that were run. */
export function assertionResults(
  matrix: Matrix,
  runs: readonly PlacedRun[],
  functions: ReadonlySet<string>,
  release: string,
): AssertionResult[] {
  const byRow = groupedBy(runs, ({ row }) => [row.id])
  return matrix.assertions
    .filter((assertion) => holdsAt(assertion, release))
    .map((assertion) => resultOf(assertion, byRow, functions.has(assertion.symbol)))
}

function resultOf(assertion: Assertion, byRow: ReadonlyMap<string, PlacedRun[]>, isRun: boolean): AssertionResult {
  if (!isRun) return { assertion, status: 'not run', ofRows: new Map(), places: [], missing: [] }
  const rows = assertion.rows.flatMap((row) => {
    const all = byRow.get(row) ?? []
    return all.length > 0 ? [{ row, ...rowResultOf(assertion, all) }] : []
  })
  const missing = rows.flatMap((one) => one.missing)
  const isBorneOut = rows.length > 0 && rows.every(({ fired }) => fired !== undefined)
  return {
    assertion,
    status: missing.length > 0 ? 'refuted' : isBorneOut ? 'confirmed' : 'not run',
    ofRows: new Map(rows.flatMap(({ row, fired }) => (fired ? [[row, fired] as const] : []))),
    places: sortedPlaces(rows.flatMap(({ fired }) => fired?.places ?? [])),
    missing,
  }
}

/** Whether, and where, an assertion fires in the runs of one row. */
function rowResultOf(
  assertion: Assertion,
  runs: readonly PlacedRun[],
): { fired?: FiredInRow | undefined; missing: MissingCase[] } {
  const cases = groupedBy(
    runs.filter((one) => isOf(assertion, one)),
    (one) => [caseKey(one)],
  )
  const wanted = [...cases.values()].flat().filter((one) => isMeant(assertion, one))
  const all = new Map(wanted.map((one) => [one, one.outcome.events.filter((event) => isSame(assertion, event))]))
  const isOwn = ownPlaces(assertion, runs, [...all.values()].flat())
  const isFiring = (one: PlacedRun) => all.get(one)?.some(isOwn) ?? false
  const firing = wanted.filter(isFiring)
  const [first] = firing
  return {
    fired: first && {
      runs: firing.length,
      places: sortedPlaces(placesOf(firing.flatMap((one) => all.get(one)?.filter(isOwn) ?? []))),
      line: first.line,
    },
    missing: [...cases.values()].flatMap((own) => {
      const lacking = lackingRun(assertion, own, isFiring)
      return lacking ? [{ ...caseOf(lacking), line: lacking.line }] : []
    }),
  }
}

/** A run of a case in which an assertion should fire and does not: in each of the runs that it says, and in one at least. */
function lackingRun(
  assertion: Assertion,
  runs: readonly PlacedRun[],
  isFiring: (one: PlacedRun) => boolean,
): PlacedRun | undefined {
  const meant = runs.filter((one) => isMeant(assertion, one))
  if (!meant.some(isFiring)) return meant[0] ?? runs[0]
  return assertion.runs === undefined ? undefined : meant.find((one) => !isFiring(one))
}

/**
 * Which events are those of an assertion, where others of its kind stand in the same function: one that needs a fault is not what
 * fires without any, unless there is no other place.
 */
function ownPlaces(
  assertion: Assertion,
  runs: readonly PlacedRun[],
  events: readonly Fired[],
): (event: Fired) => boolean {
  if (assertion.faults.includes('none')) return () => true
  const calm = runs.filter(({ faults }) => faults.length === 0).flatMap(({ outcome }) => outcome.events)
  const others = new Set(
    placesOf(calm.filter(({ kind, symbol }) => kind === assertion.kind && symbol === assertion.symbol)),
  )
  const isOther = (event: Fired) => placesOf([event]).some((place) => others.has(place))
  return events.every(isOther) ? () => true : (event) => !isOther(event)
}

const sortedPlaces = (places: readonly string[]): string[] =>
  [...new Set(places)].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))

/** Whether a run is one in which an assertion fires if its condition holds: nothing is wrong but what it needs. */
function isOf(assertion: Assertion, { faults, ...one }: PlacedRun): boolean {
  const others = faults.filter((fault) => !assertion.beside.includes(fault))
  return (
    isWhere(assertion, one) &&
    faults.length === others.length + assertion.beside.length &&
    others.length <= 1 &&
    assertion.faults.includes(others[0] ?? 'none')
  )
}

/** Whether a run is one of those in which an assertion says that it fires; any where it does not say. */
const isMeant = ({ runs }: Assertion, { run }: PlacedRun): boolean => runs === undefined || isAmong(run, runs)

/** Whether a run has the inputs and the context of an assertion. */
const isWhere = (
  { inputs, contexts }: Assertion,
  { values, context }: Pick<PlacedRun, 'values' | 'context'>,
): boolean =>
  Object.entries(inputs).every(([input, value]) => values[input] === value) &&
  (contexts.length === 0 || context === undefined || contexts.includes(context))

const isSame = ({ kind, symbol, loud = true }: Assertion, event: Fired): boolean =>
  event.kind === kind && event.symbol === symbol && event.loud === loud

const caseOf = ({ row, values, context, faults }: PlacedRun): AssertionCase => ({
  row: row.id,
  values,
  context,
  faults,
})

const caseKey = ({ row, values, context, faults }: PlacedRun): string =>
  [row.id, ...Object.values(values), context, ...faults].join(' ')

/** Something that fired of which no entry says that it can. */
export interface Unexpected extends AssertionCase {
  event: Fired
  /** How many runs have it, and one of them. */
  runs: number
  line: string
}

/** What fired without an entry of the release: of its function and kind, for the row, its inputs and context, and under a fault of the run or under none. */
export function unexpectedEvents(matrix: Matrix, runs: readonly PlacedRun[], release: string): Unexpected[] {
  const entries = groupedBy(
    matrix.assertions.filter((assertion) => holdsAt(assertion, release)),
    ({ rows, kind, symbol }) => rows.map((row) => `${row} ${kind} ${symbol}`),
  )
  const found = new Map<string, Unexpected>()
  for (const one of runs)
    for (const event of one.outcome.events) {
      const own = entries.get(`${one.row.id} ${event.kind} ${event.symbol}`) ?? []
      if (own.some((assertion) => isReason(assertion, one, event))) continue
      const key = [caseKey(one), event.kind, event.symbol, event.loud].join(' ')
      const known = found.get(key) ?? { ...caseOf(one), event, runs: 0, line: one.line }
      known.runs++
      found.set(key, known)
    }
  return [...found.values()]
}

/** Whether an assertion of its function and kind is what fired in a run. What is loud alone is silent behind what another fault brings. */
const isReason = (assertion: Assertion, one: PlacedRun, { loud }: Fired): boolean =>
  isWhere(assertion, one) &&
  assertion.faults.some((fault) => fault === 'none' || one.faults.includes(fault)) &&
  assertion.beside.every((fault) => one.faults.includes(fault)) &&
  (loud === (assertion.loud ?? true) || (!loud && one.faults.length > 1)) &&
  (isMeant(assertion, one) || !isOf(assertion, one))
