import type { Assertion } from '../model/assertions-file.ts'
import type { LegendEntry, Matrix, Outcomes, Row } from '../model/matrix.ts'
import { isRetired } from './coverage.ts'
import { groupedBy } from './entries-by-id.ts'
import { holdsAt, isBefore } from './holds-at.ts'
import { onceFor } from './once-for.ts'

export type OutcomeColumn = Outcomes['columns'][number]
export type OutcomeMark = Outcomes['order'][number]

/** What comes of a row in the contexts and under the faults of a derived column, at a release. */
export interface Outcome {
  column: OutcomeColumn
  /** The worst of what the reasons lead to; the first of the order where there are none. */
  mark: OutcomeMark
  /** The assertions that count, in the order of the content. */
  reasons: Assertion[]
}

/** The assertions of each row, of any release, by the row's id, in the order of the content. */
const assertionsByRow = onceFor(({ assertions }: Matrix): Map<string, Assertion[]> =>
  groupedBy(assertions, ({ rows }) => rows),
)

/** What an assertion leads to; undefined where its kind or that is not declared. */
export function markOf({ outcomes }: Pick<Matrix, 'outcomes'>, assertion: Assertion): OutcomeMark | undefined {
  const kind = outcomes?.kinds.find(({ id }) => id === assertion.kind)
  const id = assertion.loud === false ? (kind?.silent ?? kind?.outcome) : kind?.outcome
  return outcomes?.order.find((mark) => mark.id === id)
}

/** Whether an assertion is reached in one of the contexts and under one of the faults of a derived column, at whatever release. */
const isIn = (column: OutcomeColumn, { contexts, faults, beside }: Assertion): boolean =>
  (column.contexts.length === 0 || contexts.length === 0 || column.contexts.some((id) => contexts.includes(id))) &&
  column.faults.some((id) => faults.includes(id)) &&
  beside.every((id) => column.faults.includes(id))

/** Whether a release has a context of a derived column; before, nothing can be said of a row there. */
export const isThere = (
  { contexts = [] }: Pick<Matrix, 'contexts'>,
  column: OutcomeColumn,
  release: string | undefined,
): boolean =>
  column.contexts.length === 0 ||
  contexts.some((context) => column.contexts.includes(context.id) && holdsAt({ since: context.since }, release))

/** The derived columns of a row at a release, the checked one where none is given; none of a retired row, nor in a matrix that declares none. */
export function outcomesOf(matrix: Matrix, row: Row, release: string | undefined = matrix.checked): Outcome[] {
  const { outcomes } = matrix
  const [none] = outcomes?.order ?? []
  if (!outcomes || !none || isRetired(row)) return []
  const current = (assertionsByRow(matrix).get(row.id) ?? []).filter((assertion) => holdsAt(assertion, release))
  return outcomes.columns.map((column) => {
    const reasons = current.filter((assertion) => isIn(column, assertion))
    const marks = reasons.flatMap((assertion) => markOf(matrix, assertion) ?? [])
    return { column, mark: outcomes.order.findLast((mark) => marks.includes(mark)) ?? none, reasons }
  })
}

/** The assertions of a row that count for one of its outcomes at the checked release, and the others, in the order of the content. */
export function reasonsOf(matrix: Matrix, row: Row): { reasons: Assertion[]; others: Assertion[] } {
  const counted = new Set(outcomesOf(matrix, row).flatMap(({ reasons }) => reasons))
  const all = assertionsByRow(matrix).get(row.id) ?? []
  return { reasons: all.filter((one) => counted.has(one)), others: all.filter((one) => !counted.has(one)) }
}

/** The heading of a derived column. */
export const outcomeLabel = ({ id, label }: OutcomeColumn): string => label ?? id

/** The derived columns as entries of a legend. */
export const outcomeEntries = ({ outcomes }: Pick<Matrix, 'outcomes'>): LegendEntry[] =>
  (outcomes?.columns ?? []).map((column) => ({ id: column.id, text: column.text }))

/** An outcome as a cell shows it. */
export const markLabel = ({ id, label }: OutcomeMark): string => label ?? id

/** The releases from which on something else fires, each by the last that is as before: the checked one comes last. */
export const releasesOf = onceFor(({ assertions, checked }: Matrix): string[] => {
  const ends = assertions.flatMap(({ until }) => until ?? [])
  const earlier = [...new Set(ends)].filter((release) => checked === undefined || isBefore(release, checked))
  return [
    ...earlier.toSorted((one, other) => (isBefore(one, other) ? -1 : 1)),
    ...(checked === undefined ? [] : [checked]),
  ]
})
