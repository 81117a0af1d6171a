import type { ExecutionFile, VerdictTest } from '../../model/execution-file.ts'
import type { Row } from '../../model/matrix.ts'
import type { Fired } from '../../model/run-outcome.ts'
import { holdsAt } from '../holds-at.ts'
import { groupedBy } from '../entries-by-id.ts'
import { isAmong, type Run } from './pattern.ts'
import { isUnder, type PlacedRun, placesOf, type Values } from './placed-run.ts'

/** What runs show of one combination of a row for one test of a verdict's mark. */
export interface VerdictCase {
  values: Values
  test: VerdictTest
  /** How many of the runs that count have it fire, and how many there are. */
  firing: number
  of: number
  places: string[]
  agrees: boolean
  /** A run that bears it out, or that does not. */
  line: string
}

/** What runs show of a cell. `questioned`: they do not bear out what the row itself questions. */
export interface VerdictResult {
  verdict: string
  mark: string
  condition: string | undefined
  status: 'confirmed' | 'refuted' | 'questioned' | 'not run'
  cases: VerdictCase[]
}

/** What the runs of a row show of each of its verdicts that a plan says something about. */
export function verdictResults(
  plan: ExecutionFile,
  row: Row,
  runs: readonly PlacedRun[],
  release: string,
): VerdictResult[] {
  return Object.entries(plan.verdicts).flatMap(([verdict, marks]) => {
    const { mark = '', condition } = row.verdicts[verdict] ?? {}
    const tests = marks[mark] ?? []
    if (tests.length === 0) return []
    const current = tests.filter((test) => holdsAt({ since: test.since }, release))
    const cases = current.flatMap((test) => casesOf(plan, test, condition, runs))
    const isRefuted = cases.some(({ agrees }) => !agrees)
    const isQuestioned = row.questioned.some(({ cell }) => cell === verdict)
    const status = cases.length === 0 ? 'not run' : !isRefuted ? 'confirmed' : isQuestioned ? 'questioned' : 'refuted'
    return [{ verdict, mark, condition, status, cases }]
  })
}

/** A case for each combination of which there are runs that count. */
function casesOf(
  plan: ExecutionFile,
  test: VerdictTest,
  condition: string | undefined,
  runs: readonly PlacedRun[],
): VerdictCase[] {
  const unless = test.unless.flatMap((term) => plan.terms[term] ?? [])
  const counting = runs.filter(
    (one) =>
      (test.contexts === undefined || test.contexts.includes(one.context ?? '')) &&
      (test.faults === undefined || isUnder(one, test.faults)) &&
      !isAmong(one.run, unless),
  )
  const byValues = groupedBy(counting, ({ values }) => [Object.values(values).join(' ')])
  return [...byValues.values()].map((own) => {
    const firing = own.filter((one) => one.outcome.events.some((event) => isMeant(test, event)))
    const agrees = agreement(plan, test, condition, own, firing)
    const example = agrees.example ?? firing[0] ?? own[0]
    return {
      values: example?.values ?? {},
      test,
      firing: firing.length,
      of: own.length,
      places: placesOf(firing.flatMap(({ outcome }) => outcome.events.filter((event) => isMeant(test, event)))),
      agrees: agrees.agrees,
      line: example?.line ?? '',
    }
  })
}

const isMeant = ({ event = {} }: VerdictTest, { kind, symbol }: Fired): boolean =>
  (event.kind === undefined || event.kind === kind) && (event.symbols === undefined || event.symbols.includes(symbol))

/** Whether the runs agree, and one that does not. */
function agreement(
  plan: ExecutionFile,
  { fires }: VerdictTest,
  condition: string | undefined,
  runs: readonly PlacedRun[],
  firing: readonly PlacedRun[],
): { agrees: boolean; example?: PlacedRun | undefined } {
  switch (fires) {
    case 'never':
      return { agrees: firing.length === 0, example: firing[0] }
    case 'sometimes':
      return { agrees: firing.length > 0 }
    case 'not-always': {
      const calm = runs.find((one) => !firing.includes(one))
      return { agrees: calm !== undefined, example: calm }
    }
    case 'if-condition': {
      const isFiring = new Set(firing)
      const other = runs.find((one) => isFiring.has(one) !== isTrue(condition ?? '', one.run, plan.terms))
      return { agrees: other === undefined, example: other }
    }
  }
}

/** The terms of a condition, joined by `&&`, each with whether it is denied. */
export const termsOf = (condition: string): { name: string; isDenied: boolean }[] =>
  condition.split('&&').map((term) => {
    const [, not = '', name = ''] = /^\s*(!?)\s*(\w*)\s*$/.exec(term) ?? []
    return { name, isDenied: not === '!' }
  })

const isTrue = (condition: string, run: Run, terms: ExecutionFile['terms']): boolean =>
  termsOf(condition).every(({ name, isDenied }) => isAmong(run, terms[name] ?? []) !== isDenied)
