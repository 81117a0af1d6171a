import type { Loaded } from '../load/loaded.ts'
import { type Finding, finding, isBroken, listText, type Rule } from './rule.ts'

const file = 'changes.yaml'

/** The log is in order: no date before the one above it, a revision for each entry up to the matrix's own, ids that exist. */
export const changes: Rule = function* (loaded) {
  const { matrix, places } = loaded
  for (const [at, { date, revision }] of matrix.changes.entries()) {
    const before = matrix.changes[at - 1]
    const above = before && [{ ...places.at(file, at - 1), message: 'the entry before is here' }]
    if (before && date < before.date)
      yield finding(places.at(file, at, 'date'), `\`${date}\` is before \`${before.date}\``, 'oldest first', above)
    if (before && revision !== before.revision + 1)
      yield finding(
        places.at(file, at, 'revision'),
        `revision \`${revision}\` comes after \`${before.revision}\``,
        String(before.revision + 1),
        above,
      )
  }
  const last = matrix.changes.at(-1)
  if (last && last.revision !== matrix.revision && !isBroken(loaded, 'matrix.yaml'))
    yield finding(
      places.at(file, matrix.changes.length - 1, 'revision'),
      `the last entry is of revision \`${last.revision}\`, and the matrix is at \`${matrix.revision}\``,
      'an entry for each revision up to that of matrix.yaml',
      [{ ...places.at('matrix.yaml', 'revision'), message: 'the revision is here' }],
    )
  yield* unknownIds(loaded, 'rows')
  yield* unknownIds(loaded, 'notes')
}

/** Rows or notes that an entry names and the matrix does not have. */
function* unknownIds({ matrix, places, broken }: Loaded, part: 'rows' | 'notes'): Iterable<Finding> {
  const ids = matrix[part].map(({ id }) => id)
  const known = new Set(ids)
  for (const [at, change] of matrix.changes.entries())
    for (const [index, id] of change[part].entries())
      if (!known.has(id) && !broken.has(id))
        yield finding(places.at(file, at, part, index), `unknown ${part.slice(0, -1)} \`${id}\``, listText(ids))
}
