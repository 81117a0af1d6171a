import type { APIRoute } from 'astro'
import { notesById, rowsById } from '../../derive/entries-by-id.ts'
import { shortNoteText } from '../../render/text/short-note-text.ts'
import { shortRowText } from '../../render/text/short-row-text.ts'
import { textContextOf } from '../../render/text/text-context.ts'
import { entryPaths, site } from '../_matrices.ts'

export const getStaticPaths = entryPaths

export const GET: APIRoute = ({ props: { context, id } }) => {
  const { matrix } = context
  const [row, note] = [rowsById(matrix).get(id), notesById(matrix).get(id)]
  const text = textContextOf(site, matrix)
  return new Response(row ? shortRowText(matrix, row, text) : note && shortNoteText(matrix, note, text))
}
