import type { APIRoute } from 'astro'
import { diagramName } from '../../render/diagram/diagram-name.ts'
import { diagramSvg } from '../../render/diagram/diagram-svg.ts'
import { drawnDiagrams } from '../_drawings.ts'
import { siteContexts, withContext } from '../_matrices.ts'
import { diagramHref } from '../../render/site/diagram-href.ts'

export const getStaticPaths = async () => {
  const paths = siteContexts().map(async (context) =>
    (await drawnDiagrams(context.matrix)).map(({ diagram }) => ({
      params: { matrix: context.matrix.id, diagram: diagramName(diagram) },
      props: withContext(context, { id: diagram.id }),
    })),
  )
  return (await Promise.all(paths)).flat()
}

export const GET: APIRoute = async ({ props: { context, id } }) => {
  const { matrix, links } = context
  const drawing = (await drawnDiagrams(matrix)).find(({ diagram }) => diagram.id === id)?.drawing
  const hrefOf = diagramHref(matrix, links, id)
  return new Response(drawing && `${diagramSvg(drawing, { hrefOf, idPrefix: 'd', standalone: true })}\n`)
}
