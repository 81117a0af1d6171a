import { isOverlapping } from '../derive/holds-at.ts'
import type { Assertion } from '../model/assertions-file.ts'
import type { Matrix } from '../model/matrix.ts'
import { finding, type Rule } from './rule.ts'

const file = 'assertions.yaml'

/** No two entries speak of one assertion in one case: a row, context, fault, condition and release. */
export const contradiction: Rule = function* ({ matrix, places }) {
  const seen = new Map<string, { entry: Assertion; at: number }[]>()
  for (const [at, entry] of matrix.assertions.entries()) {
    const key = JSON.stringify([entry.symbol, entry.kind, entry.when])
    const before = seen.get(key) ?? []
    const other = before.find((one) => isSameCase(matrix, one.entry, entry))
    if (other)
      yield finding(
        places.at(file, at, 'id'),
        `\`${entry.id}\` and \`${other.entry.id}\` are one assertion in one case, and ${difference(entry, other.entry)}`,
        'one entry, or a `when` that tells them apart',
        [{ ...places.at(file, other.at, 'id'), message: 'the first is here' }],
      )
    before.push({ entry, at })
    seen.set(key, before)
  }
}

const difference = (one: Assertion, other: Assertion): string =>
  (one.loud ?? true) !== (other.loud ?? true)
    ? 'one is loud, the other silent'
    : one.leaves !== other.leaves
      ? 'each leaves something else behind'
      : 'both say so'

/** Whether a row, context, fault and release are in both. */
function isSameCase(matrix: Matrix, one: Assertion, other: Assertion): boolean {
  const meet = (some: string[], others: string[]) =>
    some.length === 0 || others.length === 0 || some.some((id) => others.includes(id))
  const haveCombination = ({ inputs }: Matrix) =>
    inputs.every(({ id }) => (one.inputs[id] ?? other.inputs[id]) === (other.inputs[id] ?? one.inputs[id]))
  return (
    one.rows.some((id) => other.rows.includes(id)) &&
    meet(one.contexts, other.contexts) &&
    meet(one.faults, other.faults) &&
    haveCombination(matrix) &&
    isOverlapping(one, other)
  )
}
