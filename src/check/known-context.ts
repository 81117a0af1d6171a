import { finding, listText, type Rule } from './rule.ts'

/** Every flow and every assertion happens in contexts that the matrix declares, and in one at least where it declares any; verdicts are compared in such. */
export const knownContext: Rule = function* ({ matrix, places }) {
  const ids = (matrix.contexts ?? []).map(({ id }) => id)
  for (const { file, noun, entries } of [
    { file: 'flows.yaml', noun: 'flow', entries: matrix.flows },
    { file: 'assertions.yaml', noun: 'assertion', entries: matrix.assertions },
  ])
    for (const [at, { contexts }] of entries.entries()) {
      if (ids.length > 0 && contexts.length === 0)
        yield finding(places.at(file, at), `the ${noun} happens in no context`, listText(ids))
      for (const [index, id] of contexts.entries()) {
        const place = places.at(file, at, 'contexts', index)
        if (!ids.includes(id)) yield finding(place, `unknown context \`${id}\``, listText(ids))
        else if (contexts.indexOf(id) < index)
          yield finding(place, `context \`${id}\` stands twice`, 'each context once')
      }
    }
  for (const [index, { reached }] of matrix.verdicts.entries())
    if (reached?.context !== undefined && !ids.includes(reached.context))
      yield finding(
        places.at('matrix.yaml', 'verdicts', index, 'reached', 'context'),
        `unknown context \`${reached.context}\``,
        listText(ids),
      )
}
