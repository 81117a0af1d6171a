import { latestPosted } from '../derive/latest-posted.ts'
import { postedDifferences } from '../derive/posted-differences.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Posted } from '../model/posted-file.ts'
import { type Finding, finding, isBroken, listText, type Rule, rowFileOf } from './rule.ts'

const fileOf = ({ date }: Posted) => `posted/${date}.yaml`

/** A cell that differs from the one last posted says why under `changed`, and nothing says so that does not differ. */
export const posted: Rule = function* (loaded) {
  const { matrix, places } = loaded
  // A message that cannot be read may be the latest, and then any cell may be as it was posted.
  if (matrix.posted.length === 0 || isBroken(loaded, 'posted/')) return
  for (const message of matrix.posted) yield* unknownCells(loaded, message)
  for (const row of matrix.rows) {
    const message = latestPosted(matrix, row.id)
    const differences = postedDifferences(matrix, row)
    for (const { column, was, is } of differences)
      if (message && !row.changed.some(({ cell }) => cell === column))
        yield finding(
          places.at(rowFileOf(row), matrix.inputs.some(({ id }) => id === column) ? 'inputs' : 'verdicts', column),
          `\`${column}\` was posted as \`${was}\` and is \`${is}\``,
          '`changed` with the reason and its source',
          [{ ...places.at(fileOf(message), 'rows', row.id, column), message: 'posted here' }],
        )
    for (const [index, { cell }] of row.changed.entries())
      if (!differences.some(({ column }) => column === cell))
        yield finding(
          places.at(rowFileOf(row), 'changed', index, 'cell'),
          message ? `\`${cell}\` is as posted` : `row \`${row.id}\` was never posted`,
          differences.length === 0 ? 'no `changed` here' : listText(differences.map(({ column }) => column)),
        )
  }
}

/** Rows and columns of a message that the matrix does not have. */
function* unknownCells({ matrix, places, broken }: Loaded, message: Posted): Iterable<Finding> {
  const rows = new Set(matrix.rows.map(({ id }) => id))
  const columns = [...matrix.inputs, ...matrix.verdicts].map(({ id }) => id)
  for (const [id, cells] of Object.entries(message.rows)) {
    if (!rows.has(id)) {
      if (!broken.has(id))
        yield finding(
          places.key(fileOf(message), 'rows', id),
          `row \`${id}\` was posted and has no file`,
          'a row, retired where it no longer holds',
        )
      continue
    }
    for (const column of Object.keys(cells))
      if (!columns.includes(column))
        yield finding(
          places.key(fileOf(message), 'rows', id, column),
          `unknown column \`${column}\``,
          listText(columns),
        )
  }
}
