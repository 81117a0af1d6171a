import { isRetired } from '../derive/coverage.ts'
import { finding, listText, noteFileOf, type Rule, rowFileOf } from './rule.ts'

// The body's line 0 is the fence above it, which is there even if nothing follows.
const fence = [[], 0, 1] as const

/** Rows that are `changed` name a column, rows that are `questioned` a verdict, once each; every row that is not retired explains itself. */
export const stated: Rule = function* ({ matrix, places }) {
  const verdicts = matrix.verdicts.map(({ id }) => id)
  const columns = [...matrix.inputs.map(({ id }) => id), ...verdicts]
  for (const row of matrix.rows) {
    const file = rowFileOf(row)
    for (const part of ['questioned', 'changed'] as const)
      for (const [index, { cell }] of row[part].entries()) {
        const place = places.at(file, part, index, 'cell')
        if (!columns.includes(cell)) yield finding(place, `unknown column \`${cell}\``, listText(columns))
        else if (part === 'questioned' && !verdicts.includes(cell))
          yield finding(place, `\`${cell}\` is an input, and is what the row is about`, listText(verdicts))
        else if (row[part].findIndex((other) => other.cell === cell) < index)
          yield finding(place, `\`${cell}\` is ${part} twice`, 'once for each column')
      }
    if (!isRetired(row) && !matrix.unexplained && row.body.trim() === '')
      yield finding(
        places.within(file, ...fence),
        'no explanation',
        matrix.listed?.includes(row.id)
          ? '`text`, or `unexplained: true` in matrix.yaml'
          : 'prose below the front matter',
      )
  }
  for (const note of matrix.notes)
    if (note.body.trim() === '' && note.shares === undefined && note.retired === undefined)
      yield finding(
        places.within(noteFileOf(note), ...fence),
        'no explanation',
        'prose below the front matter, or `shares`',
      )
}
