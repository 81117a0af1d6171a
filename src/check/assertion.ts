import { coverFindings, spanFindings } from './of-rows.ts'
import { finding, isBroken, listText, type Rule } from './rule.ts'

const kind = { file: 'assertions.yaml', noun: 'assertion' }

/** Kinds, faults and symbols of assertions exist, their rows have what they fix, and their releases are in order. */
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
    const named = (['faults', 'beside'] as const).flatMap((key) => entry[key].map((id, index) => ({ key, index, id })))
    for (const [nth, { key, index, id }] of named.entries())
      if (!faults.some((fault) => fault.id === id))
        yield finding(place(key, index), `unknown fault \`${id}\``, listText(faults.map(({ id }) => id)))
      else if (named.findIndex((other) => other.id === id) < nth)
        yield finding(place(key, index), `fault \`${id}\` stands twice`, 'each fault once')
  }
  yield* spanFindings(loaded, kind, matrix.assertions)
  yield* coverFindings(loaded, kind, matrix.assertions)
}
