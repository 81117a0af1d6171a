import { coveredBy, matchingRows } from '../derive/matching-rows.ts'
import { finding, listText, type Rule } from './rule.ts'

/** Every row of a flow covers what the flow fixes; names that do not exist are another rule's. */
export const flow: Rule = function* ({ matrix, places }) {
  for (const [at, { inputs, rows }] of matrix.flows.entries())
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
