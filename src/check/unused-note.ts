import { isRetired } from '../derive/coverage.ts'
import { finding, noteFileOf, type Rule } from './rule.ts'

/** Every note that is not retired belongs to a row. */
export const unusedNote: Rule = function* ({ matrix, places, broken }) {
  // A row that cannot be read may be the one that names it.
  if (broken.size > 0) return
  const used = new Set([
    ...matrix.rows.filter((row) => !isRetired(row)).flatMap(({ notes }) => notes),
    ...[...matrix.inputs, ...matrix.verdicts].flatMap(({ headingNotes = [] }) => headingNotes),
  ])
  for (const note of matrix.notes)
    if (!used.has(note.id) && note.retired === undefined)
      yield finding(
        places.at(noteFileOf(note), 'title'),
        `no row has note \`${note.id}\``,
        'a row that names it under `notes` or `cellNotes`, a column under `headingNotes`, or `retired`',
      )
}
