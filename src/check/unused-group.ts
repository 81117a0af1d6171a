import { finding, type Rule } from './rule.ts'

/** Every group has a row, or one within it has; where a row has an unknown one, none is told. */
export const unusedGroup: Rule = function* ({ matrix, places, broken }) {
  const known = new Set(matrix.groups.map(({ id }) => id))
  // A row that cannot be read, or one with a misspelt group, may be the one that belongs to it.
  if (broken.size > 0 || matrix.rows.some(({ group }) => !known.has(group))) return
  const own = new Set(matrix.rows.map(({ group }) => group))
  const used = new Set(matrix.groups.flatMap(({ id, within }) => (own.has(id) ? [id, within] : [])))
  for (const [index, { id }] of matrix.groups.entries())
    if (!used.has(id))
      yield finding(
        places.at('matrix.yaml', 'groups', index, 'id'),
        `no row belongs to group \`${id}\``,
        'a group of rows',
      )
}
