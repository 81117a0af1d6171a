import { currentRows } from '../derive/coverage.ts'
import { finding, listText, type Rule } from './rule.ts'

/** `order` names each row once, and is there where neither rows.yaml nor permalinks.txt alone could say how rows stand. */
export const order: Rule = function* ({ matrix, places, broken }) {
  const { order, listed = [], rows } = matrix
  if (order === undefined) {
    if (listed.length > 0 && listed.length < rows.length)
      yield finding(
        places.key('matrix.yaml'),
        'some rows stand in rows.yaml and some in rows/, so that nothing says in which order',
        '`order` with the ids of all rows',
      )
    return
  }
  const ids = rows.map(({ id }) => id)
  for (const [at, id] of order.entries()) {
    const place = places.at('matrix.yaml', 'order', at)
    if (!ids.includes(id) && !broken.has(id)) yield finding(place, `unknown row \`${id}\``, listText(ids))
    else if (order.indexOf(id) < at)
      yield finding(place, `row \`${id}\` stands twice`, 'each row once', [
        { ...places.at('matrix.yaml', 'order', order.indexOf(id)), message: 'the first is here' },
      ])
  }
  const missing = currentRows(matrix).filter(({ id }) => !order.includes(id))
  if (missing.length > 0)
    yield finding(
      places.key('matrix.yaml', 'order'),
      `${missing.length === 1 ? 'a row is' : `${missing.length} rows are`} missing: ${listText(missing.map(({ id }) => id))}`,
      'each row that is not retired once',
    )
}
