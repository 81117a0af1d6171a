import { rowsByNote } from '../../derive/entries-by-id.ts'
import type { Matrix, Note } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { retiredLines } from './entry-lines.ts'
import { proseLine } from './prose-text.ts'
import { rowTable } from './row-table.ts'
import { shortForm } from './short-form.ts'
import type { TextContext } from './text-form.ts'
import { wrapText } from './wrap-text.ts'

/** A note for a reply: what it says, the table of its rows, or their ids where they are many, and its address; at most ten lines. */
export function shortNoteText(matrix: Matrix, note: Note, { permalinkOf }: TextContext): string {
  const rows = rowsByNote(matrix).get(note.id) ?? []
  const title = wrapText(proseLine(note.title), { first: `(${asciiLine(note.id)}) `, rest: '    ' })
  const retired = retiredLines('note', note, permalinkOf)
  const ids = rows.map(({ id }) => asciiLine(id)).join(', ')
  const table = (isBrief: boolean) => (rows.length === 0 ? [] : rowTable(matrix, rows, { isBrief }))
  const list = rows.length === 0 ? [] : wrapText(`Row${rows.length === 1 ? '' : 's'} ${ids}.`)
  return shortForm(
    [() => [title, table(false), retired], () => [title, table(true), retired], () => [retired, title, list]],
    permalinkOf(note.id),
  )
}
