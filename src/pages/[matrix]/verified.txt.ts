import type { APIRoute } from 'astro'
import { textContextOf } from '../../render/text/text-context.ts'
import { verifiedText } from '../../render/text/verified-text.ts'
import { site, verifiedPaths } from '../_matrices.ts'

export const getStaticPaths = verifiedPaths

export const GET: APIRoute = ({ props: { context } }) =>
  new Response(verifiedText(context.matrix, textContextOf(site, context.matrix)))
