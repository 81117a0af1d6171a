import type { Assertion } from '../../../src/model/assertions-file.ts'
import type { Matrix, Row } from '../../../src/model/matrix.ts'
import type { ModelExecution } from './model-execution.ts'

/** The matrix with one thing in it that is not so. */
export interface DataMutant {
  kind: string
  /** What was changed, and how. */
  what: string
  /** The rows that are wrong now. */
  rows: string[]
  matrix: Matrix
}

/** Each entry of assertions.yaml that is given, wrong in one thing. */
export function assertionMutants(model: ModelExecution, assertions: readonly Assertion[]): DataMutant[] {
  const { matrix } = model
  return assertions.flatMap((own) =>
    [...changesOf(model, own)].map(([kind, changed]): DataMutant => ({
      kind,
      what: `${own.id}: ${changed ? differenceText(own, changed) : 'dropped'}`,
      rows: [...new Set([...own.rows, ...(changed?.rows ?? [])])],
      matrix: { ...matrix, assertions: matrix.assertions.flatMap((one) => (one === own ? (changed ?? []) : one)) },
    })),
  )
}

function* changesOf(model: ModelExecution, own: Assertion): Generator<[string, Assertion | undefined]> {
  const { kinds = [], faults = [] } = model.matrix.outcomes ?? {}
  const others = (ids: readonly string[], known: readonly string[]) => ids.filter((id) => !known.includes(id))
  yield ['dropped', undefined]
  for (const kind of others(idsOf(kinds), [own.kind]).slice(0, 1)) yield ['another kind', { ...own, kind }]
  if (kinds.find(({ id }) => id === own.kind)?.silent) yield ['loud or not', { ...own, loud: own.loud === false }]
  for (const row of others(rowsOf(model, own), saidOf(model, own)).slice(0, 1))
    yield ['a row more', { ...own, rows: [...own.rows, row] }]
  if (own.rows.length > 1) yield ['a row less', { ...own, rows: own.rows.slice(1) }]
  for (const symbol of others([...model.functions], [own.symbol]).slice(-1))
    yield ['another function', { ...own, symbol }]
  for (const fault of others(idsOf(faults), [...own.faults, ...own.beside]).slice(0, 1))
    yield ['another fault', { ...own, faults: [fault] }]
  yield ['another lock', { ...own, inputs: { ...own.inputs, shared: otherLock(model, own) } }]
}

/** The rows of which some entry says that the same may fire. */
const saidOf = ({ matrix }: ModelExecution, { kind, symbol }: Assertion): string[] =>
  matrix.assertions.filter((one) => one.kind === kind && one.symbol === symbol).flatMap(({ rows }) => rows)

const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id)

/** The rows that have runs with the inputs and the contexts of an entry. */
const rowsOf = ({ placed }: ModelExecution, { inputs, contexts }: Assertion): string[] => [
  ...new Set(
    placed.placed
      .filter(
        ({ values, context = '', faults }) =>
          contexts.includes(context) &&
          faults.length === 0 &&
          Object.entries(inputs).every(([input, value]) => values[input] === value),
      )
      .map(({ row }) => row.id),
  ),
]

/** The lock without which a run is left out that has the entry's function fire. */
function otherLock({ placed }: ModelExecution, { kind, symbol, rows, faults: own, beside }: Assertion): string {
  const firing = placed.placed.find(
    ({ row, faults, outcome }) =>
      rows.includes(row.id) &&
      faults.every((fault) => own.includes(fault) || beside.includes(fault)) &&
      outcome.events.some((event) => event.kind === kind && event.symbol === symbol),
  )
  return firing?.values['shared'] === 'Y' ? 'N' : 'Y'
}

const differenceText = (own: Assertion, changed: Assertion): string =>
  (['kind', 'loud', 'rows', 'symbol', 'faults', 'inputs'] as const)
    .filter((key) => own[key] !== changed[key])
    .map((key) => `${key} ${JSON.stringify(changed[key])}`)
    .join(', ')

/** Each cell that the plan says something about, with each other mark of which it does. */
export function cellMutants({ matrix, plan }: ModelExecution): DataMutant[] {
  return matrix.rows.flatMap((row) =>
    Object.entries(plan.verdicts).flatMap(([verdict, marks]) =>
      Object.keys(marks)
        .filter((mark) => mark !== row.verdicts[verdict]?.mark)
        .map((mark) => withCell(matrix, row, verdict, mark, mark === 'warn' ? '!frozen_spte' : undefined)),
    ),
  )
}

/** Each condition of a cell without one of its terms, and with one denied or not. */
export const conditionMutants = ({ matrix }: ModelExecution): DataMutant[] =>
  matrix.rows.flatMap((row) =>
    Object.entries(row.verdicts).flatMap(([verdict, { mark, condition }]) => {
      const terms = condition?.split(' && ') ?? []
      return terms.flatMap((term, at) => {
        const denied = terms.with(at, term.startsWith('!') ? term.slice(1) : `!${term}`)
        const fewer = terms.toSpliced(at, 1)
        return [denied, ...(fewer.length > 0 ? [fewer] : [])].map((some) =>
          withCell(matrix, row, verdict, mark, some.join(' && ')),
        )
      })
    }),
  )

function withCell(matrix: Matrix, row: Row, verdict: string, mark: string, condition: string | undefined): DataMutant {
  const cell = { mark, ...(condition === undefined ? {} : { condition }) }
  const changed = { ...row, verdicts: { ...row.verdicts, [verdict]: cell } }
  return {
    kind: verdict,
    what: `${row.id} ${verdict} ${[mark, condition].filter(Boolean).join(' ')}`,
    rows: [row.id],
    matrix: { ...matrix, rows: matrix.rows.map((one) => (one === row ? changed : one)) },
  }
}
