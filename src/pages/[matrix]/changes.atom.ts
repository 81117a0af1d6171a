import type { APIRoute } from 'astro'
import { handedSettings } from '../../load/handed-settings.ts'
import { changesAtom } from '../../render/site/changes-atom.ts'
import { matrixPaths, site } from '../_matrices.ts'

export const getStaticPaths = async () =>
  (await matrixPaths()).filter(({ props }) => props.context.matrix.changes.length > 0)

export const GET: APIRoute = ({ props: { context } }) =>
  new Response(changesAtom(site, context.matrix, handedSettings().title))
