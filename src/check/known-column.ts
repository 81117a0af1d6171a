import { finding, listText, type Rule, rowFileOf } from './rule.ts'

/** Every row has a cell for each input and each verdict, and for nothing else. */
export const knownColumn: Rule = function* ({ matrix, places }) {
  for (const row of matrix.rows) {
    const file = rowFileOf(row)
    for (const [part, columns] of [
      ['inputs', matrix.inputs],
      ['verdicts', matrix.verdicts],
    ] as const) {
      const ids = columns.map(({ id }) => id)
      const word = part.slice(0, -1)
      for (const key of Object.keys(row[part]))
        if (!ids.includes(key)) yield finding(places.key(file, part, key), `unknown ${word} \`${key}\``, listText(ids))
      for (const id of ids)
        if (row[part][id] === undefined)
          yield finding(
            places.key(file, part),
            `no cell for ${word} \`${id}\``,
            `one cell for each of ${listText(ids)}`,
          )
    }
    const columns = [...matrix.inputs, ...matrix.verdicts].map(({ id }) => id)
    for (const key of Object.keys(row.cellNotes ?? {}))
      if (!columns.includes(key))
        yield finding(places.key(file, 'cellNotes', key), `unknown column \`${key}\``, listText(columns))
  }
}
