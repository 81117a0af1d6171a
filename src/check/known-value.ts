import { either } from '../model/cell.ts'
import { finding, listText, type Rule, rowFileOf } from './rule.ts'

/** Every value in an input cell is one that its input has; `X` stands alone. */
export const knownValue: Rule = function* ({ matrix, places }) {
  for (const [index, input] of matrix.inputs.entries())
    for (const [position, { id }] of input.values.entries())
      if (id === either)
        yield finding(
          places.at('matrix.yaml', 'inputs', index, 'values', position, 'id'),
          `value \`${either}\` would read as either value`,
          'another name',
        )
  for (const row of matrix.rows)
    for (const input of matrix.inputs) {
      const cell = row.inputs[input.id]
      if (cell === undefined || cell.either) continue
      const allowed = input.values.map(({ id }) => id)
      // A single value may have been written without a list, and then has no position of its own.
      const inList = cell.values.length > 1
      for (const [position, value] of cell.values.entries()) {
        const place = places.at(rowFileOf(row), 'inputs', input.id, ...(inList ? [position] : []))
        if (!allowed.includes(value))
          yield finding(place, `unknown value \`${value}\` for input \`${input.id}\``, listText(allowed))
        else if (cell.values.indexOf(value) < position)
          yield finding(place, `value \`${value}\` stands twice for input \`${input.id}\``, 'each value once')
      }
    }
}
