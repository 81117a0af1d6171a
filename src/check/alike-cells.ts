import { inputText } from '../derive/cell-text.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Input, Row } from '../model/matrix.ts'
import { readings } from './readings.ts'
import { finding, type Rule, rowFileOf } from './rule.ts'

/** No two cells of several values read alike but where the values are the same. */
export const alikeCells: Rule = function* ({ matrix, places }: Loaded) {
  for (const input of matrix.inputs) {
    const first = new Map<string, { row: Row; values: string }>()
    for (const row of matrix.rows) {
      const values = valuesOf(input, row)
      if (values === undefined) continue
      const own = readings(inputText(input, row.inputs[input.id]))
      const clash = own.find(({ key }) => (first.get(key)?.values ?? values) !== values)
      const other = clash && first.get(clash.key)?.row
      for (const { key } of own) if (!first.has(key)) first.set(key, { row, values })
      if (clash && other)
        yield finding(
          places.at(rowFileOf(row), 'inputs', input.id),
          `the cell reads as that of row \`${other.id}\` does ${clash.output}: \`${clash.text}\``,
          'labels of values without `|`, which stands between several',
          [{ ...places.at(rowFileOf(other), 'inputs', input.id), message: 'the other is here' }],
        )
    }
  }
}

/** The values of a cell that has several, whatever their order; undefined for any other. */
function valuesOf({ id, values }: Input, row: Row): string | undefined {
  const cell = row.inputs[id]
  if (cell === undefined || cell.either || (cell.values.length < 2 && !cell.but)) return undefined
  return JSON.stringify(values.flatMap((value) => (cell.values.includes(value.id) ? [value.id] : [])))
}
