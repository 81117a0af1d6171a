import type { APIRoute } from 'astro'
import { matrixCsv } from '../../render/data/matrix-csv.ts'
import { matrixPaths } from '../_matrices.ts'

export const getStaticPaths = matrixPaths

export const GET: APIRoute = ({ props: { context } }) =>
  new Response(matrixCsv(context.matrix, context.links.permalink))
