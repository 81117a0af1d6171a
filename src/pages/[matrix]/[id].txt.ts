import type { APIRoute } from 'astro'
import { noteText } from '../../render/text/note-text.ts'
import { rowText } from '../../render/text/row-text.ts'
import { textContextOf } from '../../render/text/text-context.ts'
import { entryPaths, site } from '../_matrices.ts'

export const getStaticPaths = entryPaths

export const GET: APIRoute = ({ props: { context, id } }) => {
  const { matrix } = context
  const row = matrix.rows.find((row: { id: string }) => row.id === id)
  const note = matrix.notes.find((note: { id: string }) => note.id === id)
  const text = textContextOf(site, matrix)
  return new Response(row ? rowText(matrix, row, text) : noteText(matrix, note, text))
}
