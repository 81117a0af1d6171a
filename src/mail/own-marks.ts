import type { Matrix } from '../model/matrix.ts'
import { type CellParts, cellParts } from './cell-parts.ts'
import { isSameName } from './names.ts'

/** The note of a matrix that a mark of a message stands for; one whose mark a row has as its id has an `n` before it. */
export const noteOf = ({ notes }: Pick<Matrix, 'notes'>, mark: string): Matrix['notes'][number] | undefined =>
  notes.find(({ id }) => id === mark) ??
  notes.find(({ id }) => isSameName(id, mark)) ??
  notes.find(({ id }) => id === `n${mark}`)

/** Marks within brackets that end a text, of words also, as in `none (silent)`. */
const inBrackets = /\s*(?:\(([^()]{1,200})\)|\[([^[\]]{1,200})\])$/

/** A cell or heading without the marks of the notes of a matrix behind it, which are told by their ids; what is no such mark stays. */
export function ownParts(matrix: Pick<Matrix, 'notes'>, cell: string): CellParts {
  const known = new Set(matrix.notes.flatMap(({ id }) => [id, id.replace(/^n(?=.)/, '')]))
  let { text, notes } = cellParts(cell, known)
  for (;;) {
    const [whole = '', round, square] = inBrackets.exec(text) ?? []
    const marks = (round ?? square)?.split(/\s*,\s*/) ?? []
    if (marks.length === 0 || !marks.every((mark) => noteOf(matrix, mark))) break
    const rest = cellParts(text.slice(0, -whole.length), known)
    text = rest.text
    notes = [...rest.notes, ...marks, ...notes]
  }
  return { text, notes: [...new Set(notes.map((mark) => noteOf(matrix, mark)?.id ?? mark))] }
}
