import type { APIRoute } from 'astro'
import { matrixAsJson } from '../../render/data/matrix-json.ts'
import { matrixPaths } from '../_matrices.ts'

export const getStaticPaths = matrixPaths

export const GET: APIRoute = async ({ props: { context } }) =>
  new Response(`${JSON.stringify(await matrixAsJson(context.matrix, context.links.permalink), null, 2)}\n`)
