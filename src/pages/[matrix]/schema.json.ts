import type { APIRoute } from 'astro'
import { matrixJsonSchema } from '../../model/matrix-json.ts'
import { matrixPaths } from '../_matrices.ts'

export const getStaticPaths = matrixPaths

export const GET: APIRoute = () => new Response(`${JSON.stringify(matrixJsonSchema(), null, 2)}\n`)
