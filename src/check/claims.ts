import { matchingRows } from '../derive/matching-rows.ts'
import type { Claim } from '../model/matrix.ts'
import type { Loaded } from '../load/loaded.ts'
import { finding, listText, type Rule } from './rule.ts'
import { whereFindings } from './where-findings.ts'

/** Every claim holds: the rows that match its predicate are exactly the rows it names. */
export const claims: Rule = function* (loaded) {
  const { matrix, places, broken } = loaded
  const ids = new Set(matrix.rows.map(({ id }) => id))
  for (const [index, claim] of matrix.claims.entries()) {
    const wrong = [...whereFindings(loaded, ['claims', index, 'where'], claim.where)]
    yield* wrong
    for (const [at, id] of claim.rows.entries()) {
      const place = places.at('matrix.yaml', 'claims', index, 'rows', at)
      if (claim.rows.indexOf(id) < at) yield finding(place, `row \`${id}\` stands twice`, 'each row once')
      else if (!ids.has(id) && !broken.has(id)) yield finding(place, `unknown row \`${id}\``, listText([...ids]))
    }
    // A predicate with an unknown word says nothing about the rows.
    if (wrong.length === 0) yield* claimFindings(loaded, claim, index)
  }
}

/** What makes a claim untrue; rows that do not exist are told elsewhere. */
function* claimFindings({ matrix, places }: Loaded, { id, where, rows }: Claim, index: number) {
  const ids = new Set(matrix.rows.map(({ id }) => id))
  const named = new Set(rows)
  const found = matchingRows(matrix, where).map(({ id }) => id)
  const matching = new Set(found)
  const more = found.filter((id) => !named.has(id))
  const fewer = [...named].filter((id) => ids.has(id) && !matching.has(id))
  const says = [
    ...(more.length > 0 ? [`${listText(more)} ${more.length === 1 ? 'matches' : 'match'} too`] : []),
    ...(fewer.length > 0 ? [`${listText(fewer)} ${fewer.length === 1 ? 'does' : 'do'} not match`] : []),
  ]
  if (says.length > 0)
    yield finding(
      places.at('matrix.yaml', 'claims', index, 'id'),
      `claim \`${id}\` is not true: ${says.join('; ')}`,
      `exactly the rows that match: ${listText(found)}`,
    )
}
