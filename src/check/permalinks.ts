import { finding, isBroken, noteFileOf, type Rule, rowFileOf } from './rule.ts'

/** Every id ever published still has its file, and every row and note is recorded as published. */
export const permalinks: Rule = function* (loaded) {
  const { matrix, places, broken } = loaded
  const kinds = { row: new Set(matrix.rows.map(({ id }) => id)), note: new Set(matrix.notes.map(({ id }) => id)) }
  for (const [index, { kind, id }] of matrix.permalinks.entries())
    if (!kinds[kind as 'row' | 'note'].has(id) && !broken.has(id))
      yield finding(
        places.at('permalinks.txt', index),
        `${kind} \`${id}\` was published and has no file`,
        `${kind}s/${id}.md, with \`retired\` where it no longer holds`,
      )
  if (isBroken(loaded, 'permalinks.txt')) return
  const listed = new Set(matrix.permalinks.map(({ kind, id }) => `${kind} ${id}`))
  for (const row of matrix.rows)
    if (!listed.has(`row ${row.id}`))
      yield finding(
        places.key(rowFileOf(row)),
        `row \`${row.id}\` is not in permalinks.txt`,
        `a line \`row ${row.id}\` there`,
      )
  for (const note of matrix.notes)
    if (!listed.has(`note ${note.id}`))
      yield finding(
        places.key(noteFileOf(note)),
        `note \`${note.id}\` is not in permalinks.txt`,
        `a line \`note ${note.id}\` there`,
      )
}
