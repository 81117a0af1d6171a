import { finding, listText, type Rule } from './rule.ts'

/** What `outcomes` in matrix.yaml names is declared there, and entries of assertions.yaml have it to mean something. */
export const outcome: Rule = function* ({ matrix, places }) {
  const { outcomes } = matrix
  if (!outcomes) {
    if (matrix.assertions.length > 0)
      yield finding(
        places.key('assertions.yaml'),
        'matrix.yaml does not say what assertions mean',
        '`outcomes` in matrix.yaml, with their kinds, faults and order',
      )
    return
  }
  const place = (...path: (string | number)[]) => places.at('matrix.yaml', 'outcomes', ...path)
  const ids = (list: { id: string }[]) => list.map(({ id }) => id)
  const order = ids(outcomes.order)
  for (const [at, kind] of outcomes.kinds.entries())
    for (const key of ['outcome', 'silent'] as const) {
      if (key === 'silent' && kind.silent === kind.outcome)
        yield finding(place('kinds', at, key), `\`${kind.outcome}\` comes of it either way`, 'another outcome, or none')
      const id = kind[key]
      if (id !== undefined && !order.includes(id))
        yield finding(place('kinds', at, key), `unknown outcome \`${id}\``, listText(order))
    }
  const known = { contexts: ids(matrix.contexts ?? []), faults: ids(outcomes.faults) }
  for (const [at, column] of outcomes.columns.entries())
    for (const key of ['contexts', 'faults'] as const)
      for (const [index, id] of column[key].entries())
        if (column[key].indexOf(id) < index)
          yield finding(place('columns', at, key, index), `\`${id}\` stands twice`, 'each once')
        else if (!known[key].includes(id))
          yield finding(place('columns', at, key, index), `unknown ${key.slice(0, -1)} \`${id}\``, listText(known[key]))
}
