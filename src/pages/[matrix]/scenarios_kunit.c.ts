import type { APIRoute } from 'astro'
import { cContextOf } from '../../render/c/c-context.ts'
import { kunitText } from '../../render/c/kunit-text.ts'
import { matrixPaths, site } from '../_matrices.ts'

export const getStaticPaths = matrixPaths

export const GET: APIRoute = async ({ props: { context } }) =>
  new Response(kunitText(context.matrix, await cContextOf(site, context.matrix)))
