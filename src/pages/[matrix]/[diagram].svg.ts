import type { APIRoute } from 'astro'
import { diagramName } from '../../render/diagram/diagram-name.ts'
import { diagramSvg } from '../../render/diagram/diagram-svg.ts'
import { drawnDiagrams } from '../_drawings.ts'
import { siteContexts } from '../_matrices.ts'
import { diagramHref } from '../../render/site/diagram-href.ts'

export const getStaticPaths = async () => {
  const contexts = await siteContexts()
  const paths = contexts.map(async ({ matrix, links }) =>
    (await drawnDiagrams(matrix)).map(({ diagram, drawing }) => ({
      params: { matrix: matrix.id, diagram: diagramName(diagram) },
      props: { svg: diagramSvg(drawing, { hrefOf: diagramHref(matrix, links), idPrefix: 'd', standalone: true }) },
    })),
  )
  return (await Promise.all(paths)).flat()
}

export const GET: APIRoute = ({ props: { svg } }) => new Response(`${svg}\n`)
