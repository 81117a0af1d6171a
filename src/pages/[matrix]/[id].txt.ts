import type { APIRoute } from 'astro'
import { notesById, rowsById } from '../../derive/entries-by-id.ts'
import { noteText } from '../../render/text/note-text.ts'
import { rowText } from '../../render/text/row-text.ts'
import { textContextOf } from '../../render/text/text-context.ts'
import { entryPaths, site } from '../_matrices.ts'

export const getStaticPaths = entryPaths

export const GET: APIRoute = ({ props: { context, id } }) => {
  const { matrix } = context
  const [row, note] = [rowsById(matrix).get(id), notesById(matrix).get(id)]
  const text = textContextOf(site, matrix)
  return new Response(row ? rowText(matrix, row, text) : note && noteText(matrix, note, text))
}
