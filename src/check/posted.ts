import { latestPosted } from '../derive/latest-posted.ts'
import { postedDifferences } from '../derive/posted-differences.ts'
import { finding, isBroken, listed, type Rule, rowFileOf } from './rule.ts'

/** A cell that differs from the one last posted says why under `changed`, and nothing says so that does not differ. */
export const posted: Rule = function* (loaded) {
  const { matrix, places, broken } = loaded
  const latest = latestPosted(matrix)
  if (latest === undefined || isBroken(loaded, 'posted/')) return
  const file = `posted/${latest.date}.yaml`
  const rows = new Set(matrix.rows.map(({ id }) => id))
  const columns = [...matrix.inputs, ...matrix.verdicts].map(({ id }) => id)
  for (const id of Object.keys(latest.rows))
    if (!rows.has(id) && !broken.has(id))
      yield finding(
        places.key(file, 'rows', id),
        `row \`${id}\` was posted and has no file`,
        'a row, retired where it no longer holds',
      )
  for (const row of matrix.rows) {
    const cells = latest.rows[row.id]
    for (const column of Object.keys(cells ?? {}))
      if (!columns.includes(column))
        yield finding(places.key(file, 'rows', row.id, column), `unknown column \`${column}\``, listed(columns))
    const differences = postedDifferences(matrix, row, latest)
    for (const { column, was, is } of differences)
      if (!row.changed.some(({ cell }) => cell === column))
        yield finding(
          places.at(rowFileOf(row), matrix.inputs.some(({ id }) => id === column) ? 'inputs' : 'verdicts', column),
          `\`${column}\` was posted as \`${was}\` and is \`${is}\``,
          '`changed` with the reason and its source',
          [{ ...places.at(file, 'rows', row.id, column), message: 'posted here' }],
        )
    for (const [index, { cell }] of row.changed.entries())
      if (!differences.some(({ column }) => column === cell))
        yield finding(
          places.at(rowFileOf(row), 'changed', index, 'cell'),
          `\`${cell}\` is as posted`,
          differences.length === 0 ? 'no `changed` here' : listed(differences.map(({ column }) => column)),
        )
  }
}
