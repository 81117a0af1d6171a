import type { Matrix, Note } from '../../model/matrix.ts'
import { headingsByNote, notesById, rowsByNote } from '../../derive/entries-by-id.ts'
import { noteParts } from '../../derive/entry-parts.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { retiredLines, sourceLines } from './entry-lines.ts'
import { partBlocks } from './part-blocks.ts'
import { proseLine } from './prose-text.ts'
import { rowTable } from './row-table.ts'
import { type TextContext, textForm } from './text-form.ts'
import { wrapText } from './wrap-text.ts'

/** A note as plain text for a mail, with the rows that it belongs to; see {@link textForm} for what holds of it. */
export function noteText(matrix: Matrix, note: Note, { permalinkOf }: TextContext): string {
  const rows = rowsByNote(matrix).get(note.id) ?? []
  const headings = headingsByNote(matrix).get(note.id) ?? []
  const origin = note.shares === undefined ? undefined : notesById(matrix).get(note.shares)
  const sharers = matrix.notes.filter(
    ({ id, shares }) => id !== note.id && (id === note.shares || shares === (note.shares ?? note.id)),
  )
  const shared = sharers.map(({ id }) => `(${asciiLine(id)})`).join(', ')
  return textForm(
    [
      wrapText(`Note ${asciiLine(note.id)} of ${proseLine(matrix.title)}`),
      wrapText(proseLine(note.title)),
      retiredLines('note', note, permalinkOf),
      ...partBlocks(noteParts(matrix, note)),
      ...(origin ? partBlocks(noteParts(matrix, origin)) : []),
      sharers.length > 0 ? wrapText(`Shares its explanation with ${shared}.`) : [],
      headings.length > 0 ? wrapText(asciiLine(`On the heading of ${headings.join(', ')}.`)) : [],
      rows.length > 0 ? rowTable(matrix, rows) : [],
      sourceLines([...note.sources, ...(origin?.sources ?? [])]),
    ],
    permalinkOf(note.id),
  )
}
