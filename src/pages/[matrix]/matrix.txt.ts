import type { APIRoute } from 'astro'
import { matrixText } from '../../render/text/matrix-text.ts'
import { textContextOf } from '../../render/text/text-context.ts'
import { matrixPaths, site } from '../_matrices.ts'

export const getStaticPaths = matrixPaths

export const GET: APIRoute = ({ props: { context } }) =>
  new Response(matrixText(context.matrix, textContextOf(site, context.matrix)))
