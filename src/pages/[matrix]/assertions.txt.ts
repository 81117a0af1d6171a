import type { APIRoute } from 'astro'
import { assertionsText } from '../../render/text/assertions-text.ts'
import { textContextOf } from '../../render/text/text-context.ts'
import { assertionPaths, site } from '../_matrices.ts'

export const getStaticPaths = assertionPaths

export const GET: APIRoute = ({ props: { context } }) =>
  new Response(assertionsText(context.matrix, textContextOf(site, context.matrix)))
