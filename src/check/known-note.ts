import type { Path } from '../load/yaml-source.ts'
import type { Row } from '../model/matrix.ts'
import { finding, listText, noteFileOf, type Rule, rowFileOf } from './rule.ts'

/** The notes that a row names, those of its cells at these. */
const namedBy = ({ notes, cellNotes = {} }: Row): { id: string; path: Path }[] => {
  const ofCells = Object.entries(cellNotes).flatMap(([column, ids]) =>
    ids.map((id, at) => ({ id, path: ['cellNotes', column, at] })),
  )
  const own = notes.map((id, at) => ({ id, path: ['notes', at] }))
  // Those of cells stand behind those that the row has itself.
  return [...own.filter(({ id }) => !ofCells.some((one) => one.id === id)), ...ofCells]
}

/** Every note that a row, a cell, a heading or another note names has a file. */
export const knownNote: Rule = function* ({ matrix, places, broken }) {
  const ids = matrix.notes.map(({ id }) => id)
  const isKnown = (id: string) => ids.includes(id) || broken.has(id)
  for (const row of matrix.rows)
    for (const { id, path } of namedBy(row))
      if (!isKnown(id)) yield finding(places.at(rowFileOf(row), ...path), `unknown note \`${id}\``, listText(ids))
  for (const [part, columns] of [
    ['inputs', matrix.inputs],
    ['verdicts', matrix.verdicts],
  ] as const)
    for (const [index, { headingNotes = [] }] of columns.entries())
      for (const [at, id] of headingNotes.entries())
        if (!isKnown(id))
          yield finding(
            places.at('matrix.yaml', part, index, 'headingNotes', at),
            `unknown note \`${id}\``,
            listText(ids),
          )
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
