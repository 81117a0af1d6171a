import type { APIRoute } from 'astro'
import { matrixCsv } from '../../render/data/matrix-csv.ts'
import { textContextOf } from '../../render/text/text-context.ts'
import { matrixPaths, site } from '../_matrices.ts'

export const getStaticPaths = matrixPaths

export const GET: APIRoute = ({ props: { context } }) =>
  new Response(matrixCsv(context.matrix, textContextOf(site, context.matrix)))
