import type { APIRoute } from 'astro'
import script from '../../client/search-page.ts?inline'
import { searchKinds } from '../../render/site/search-entries.ts'
import { matrixPaths } from '../_matrices.ts'

export const getStaticPaths = matrixPaths

// A classic script and no JSON: a page that was opened from a disk may fetch nothing.
export const GET: APIRoute = ({ props: { context } }) =>
  new Response(`var toSearch = ${JSON.stringify(searchKinds(context.matrix, context.links))}\n${script}\n`)
