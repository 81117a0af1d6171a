import { finding, listText, noteFileOf, type Rule, rowFileOf } from './rule.ts'

/** Every note that a row or another note names has a file. */
export const knownNote: Rule = function* ({ matrix, places, broken }) {
  const ids = matrix.notes.map(({ id }) => id)
  const isKnown = (id: string) => ids.includes(id) || broken.has(id)
  for (const row of matrix.rows)
    for (const [index, id] of row.notes.entries())
      if (!isKnown(id))
        yield finding(places.at(rowFileOf(row), 'notes', index), `unknown note \`${id}\``, listText(ids))
  for (const note of matrix.notes) {
    if (note.shares === undefined) continue
    const place = places.at(noteFileOf(note), 'shares')
    const other = matrix.notes.find(({ id }) => id === note.shares)
    if (!isKnown(note.shares)) yield finding(place, `unknown note \`${note.shares}\``, listText(ids))
    else if (note.shares === note.id || other?.shares !== undefined)
      yield finding(
        place,
        `note \`${note.shares}\` has no explanation of its own to share`,
        listText(matrix.notes.filter(({ id, shares }) => id !== note.id && shares === undefined).map(({ id }) => id)),
      )
  }
}
