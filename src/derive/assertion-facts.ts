import type { Assertion } from '../model/assertions-file.ts'
import type { Matrix } from '../model/matrix.ts'
import { markOf } from './outcomes.ts'
import { spanText } from './span-text.ts'

/** An assertion in plain words, but for its symbol and its prose. */
export interface AssertionFacts {
  kind: string
  /** Where, with which inputs, under which faults and in which releases. */
  where: string[]
  /** What comes of it. */
  outcome: string
}

/** An assertion in words. */
export function assertionFacts(matrix: Matrix, assertion: Assertion): AssertionFacts {
  const { contexts = [], outcomes } = matrix
  const labels = (all: { id: string; label?: string | undefined }[], ids: string[]) =>
    all.filter(({ id }) => ids.includes(id)).map(({ id, label }) => label ?? id)
  const mark = markOf(matrix, assertion)
  return {
    kind: labels(outcomes?.kinds ?? [], [assertion.kind]).join() || assertion.kind,
    where: [
      labels(contexts, assertion.contexts).join(', '),
      ...Object.entries(assertion.inputs).map(([id, value]) => `${id}=${value}`),
      faultsText(assertion, (ids) => labels(outcomes?.faults ?? [], ids)),
      spanText(assertion),
    ].filter((text) => text !== ''),
    outcome: mark === undefined ? '' : mark.phrase,
  }
}

/** The faults of which one is enough, and those that it needs as well, as in `module bug, with teardown`. */
function faultsText({ faults, beside }: Assertion, labelsOf: (ids: string[]) => string[]): string {
  const [either, both] = [labelsOf(faults).join(' or '), labelsOf(beside).join(' and ')]
  return both === '' ? either : `${either}, with ${both}`
}

/** An assertion in one line, as in `SLAM in turn: wooden door; wind`. */
export function assertionTitle(matrix: Matrix, assertion: Assertion): string {
  const { kind, where } = assertionFacts(matrix, assertion)
  return `${kind} in ${assertion.symbol}: ${where.join('; ')}`
}
