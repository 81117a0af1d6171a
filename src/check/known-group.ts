import { finding, listText, type Rule, rowFileOf } from './rule.ts'

/** Every row belongs to a group of the matrix. */
export const knownGroup: Rule = function* ({ matrix, places }) {
  const ids = matrix.groups.map(({ id }) => id)
  for (const row of matrix.rows)
    if (!ids.includes(row.group))
      yield finding(places.at(rowFileOf(row), 'group'), `unknown group \`${row.group}\``, listText(ids))
}
