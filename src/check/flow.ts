import { holdsAt, isRelease } from '../derive/holds-at.ts'
import { coveredBy, matchingRows } from '../derive/matching-rows.ts'
import { finding, listText, type Rule } from './rule.ts'

/** Every row of a flow covers what the flow fixes, and its releases are in order; names that do not exist are another rule's. */
export const flow: Rule = function* ({ matrix, places }) {
  for (const [at, { inputs, rows, since, until }] of matrix.flows.entries()) {
    // Which flows are current cannot be told otherwise.
    if (matrix.checked !== undefined && isRelease(matrix.checked))
      for (const [key, release] of Object.entries({ since, until }))
        if (release !== undefined && !isRelease(release))
          yield finding(
            places.at('flows.yaml', at, key),
            `\`${release}\` cannot be compared with \`${matrix.checked}\``,
            'a release with numbers, such as `v7.2`',
          )
    if (since !== undefined && until !== undefined && !holdsAt({ until }, since))
      yield finding(
        places.at('flows.yaml', at, 'until'),
        `the flow ends at \`${until}\`, before it begins`,
        `\`${since}\` or later`,
      )
    for (const [index, id] of rows.entries()) {
      const row = matrix.rows.find((row) => row.id === id)
      if (!row) continue
      for (const [column, value] of Object.entries(inputs)) {
        const isKnown = matrix.inputs.some(({ id, values }) => id === column && values.some(({ id }) => id === value))
        const covered = coveredBy(row, column, matrix)
        if (isKnown && covered.length > 0 && !covered.includes(value))
          yield finding(
            places.at('flows.yaml', at, 'rows', index),
            `the flow fixes \`${column}\` at \`${value}\`, and row \`${id}\` has \`${covered.join('|')}\``,
            listText(matchingRows(matrix, { [column]: [value] }).map(({ id }) => id)),
          )
      }
    }
  }
}
