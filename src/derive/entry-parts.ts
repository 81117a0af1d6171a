import { proseSections, type Sections } from '../markdown/prose-sections.ts'
import type { Matrix, Note, Row } from '../model/matrix.ts'
import { onceFor } from './once-for.ts'

/** A labelled part of an explanation. */
interface EntryPart {
  /** As declared in matrix.yaml; the part's anchor follows from it. */
  id: string
  title: string
  /** Prose. */
  text: string
}

export interface EntryParts {
  /** Prose that stands before the first part; may be empty. */
  opening: string
  parts: EntryPart[]
}

/** The headings that part the body of a row or note, with what stands below each. */
export const sectionsOf = onceFor(({ body }: Row | Note): Sections => proseSections(body))

const partsIn = (matrix: Matrix, kind: 'rows' | 'notes'): ((entry: Row | Note) => EntryParts) => {
  const declared = matrix.parts?.[kind]
  if (declared === undefined) return ({ body }) => ({ opening: body, parts: [] })
  const idOf = new Map(declared.flatMap(({ id, titles }) => titles.map((title) => [title, id])))
  return onceFor((entry) => {
    const { opening, sections } = sectionsOf(entry)
    return { opening, parts: sections.map(({ title, text }) => ({ id: idOf.get(title) ?? title, title, text })) }
  })
}

const rowPartsIn = onceFor((matrix: Matrix) => partsIn(matrix, 'rows'))
const notePartsIn = onceFor((matrix: Matrix) => partsIn(matrix, 'notes'))

/** The explanation of a row: its opening, then its labelled parts; all of it is the opening where matrix.yaml declares none. */
export const rowParts = (matrix: Matrix, row: Row): EntryParts => rowPartsIn(matrix)(row)

/** The explanation of a note, as {@link rowParts} gives that of a row; one that shares its explanation has what stands in its own file. */
export const noteParts = (matrix: Matrix, note: Note): EntryParts => notePartsIn(matrix)(note)
