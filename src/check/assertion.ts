import { isOverlapping } from '../derive/holds-at.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Assertion } from '../model/assertions-file.ts'
import type { Matrix } from '../model/matrix.ts'
import { coverFindings, spanFindings } from './of-rows.ts'
import { type Finding, finding, isBroken, listText, type Rule } from './rule.ts'

const kind = { file: 'assertions.yaml', noun: 'assertion' }

/** Kinds, faults and symbols of assertions exist, their rows have what they fix, their releases are in order, and no two contradict each other. */
export const assertion: Rule = function* (loaded) {
  const { matrix, places } = loaded
  const { kinds = [], faults = [] } = matrix.outcomes ?? {}
  const symbols = isBroken(loaded, 'symbols.yaml') ? undefined : new Set(matrix.symbols.map(({ name }) => name))
  for (const [at, entry] of matrix.assertions.entries()) {
    const place = (...path: (string | number)[]) => places.at(kind.file, at, ...path)
    const own = kinds.find(({ id }) => id === entry.kind)
    if (symbols && !symbols.has(entry.symbol))
      yield finding(place('symbol'), `unknown symbol \`${entry.symbol}\``, 'a name of symbols.yaml')
    if (!own) yield finding(place('kind'), `unknown kind \`${entry.kind}\``, listText(kinds.map(({ id }) => id)))
    else if (entry.loud !== undefined && own.silent === undefined)
      yield finding(place('loud'), `\`${own.id}\` is always seen`, 'no `loud`, or a kind that has `silent`')
    for (const [index, id] of entry.faults.entries())
      if (!faults.some((fault) => fault.id === id))
        yield finding(place('faults', index), `unknown fault \`${id}\``, listText(faults.map(({ id }) => id)))
      else if (entry.faults.indexOf(id) < index)
        yield finding(place('faults', index), `fault \`${id}\` stands twice`, 'each fault once')
  }
  yield* spanFindings(loaded, kind, matrix.assertions)
  yield* coverFindings(loaded, kind, matrix.assertions)
  yield* contradictions(loaded)
}

/** Two entries of one assertion that say different things of what comes of it, for a row and a release that both have. */
function* contradictions({ matrix, places }: Loaded): Iterable<Finding> {
  const seen = new Map<string, { entry: Assertion; at: number }[]>()
  for (const [at, entry] of matrix.assertions.entries()) {
    const key = JSON.stringify([entry.symbol, entry.kind, entry.when])
    const before = seen.get(key) ?? []
    const other = before.find((one) => isSameCase(matrix, one.entry, entry))
    if (other)
      yield finding(
        places.at(kind.file, at, 'id'),
        `\`${entry.id}\` and \`${other.entry.id}\` are one assertion in one case, and ${difference(entry, other.entry)}`,
        'one entry, or a `when` that tells them apart',
        [{ ...places.at(kind.file, other.at, 'id'), message: 'the first is here' }],
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
