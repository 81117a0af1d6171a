import type { APIRoute } from 'astro'
import { diagramsOf } from '../../derive/diagrams.ts'
import { diagramName } from '../../render/diagram/diagram-name.ts'
import { mermaidText } from '../../render/diagram/mermaid-text.ts'
import { drawnDiagrams } from '../_drawings.ts'
import { siteContexts, withContext } from '../_matrices.ts'

export const getStaticPaths = () =>
  siteContexts().flatMap((context) =>
    diagramsOf(context.matrix).map((diagram) => ({
      params: { matrix: context.matrix.id, diagram: diagramName(diagram) },
      props: withContext(context, { id: diagram.id }),
    })),
  )

/** A diagram as it is drawn; one that is not, as it is. */
export const GET: APIRoute = async ({ props: { context, id } }) => {
  const drawn = (await drawnDiagrams(context.matrix)).map(({ diagram }) => diagram)
  const diagram = [...drawn, ...diagramsOf(context.matrix)].find((one) => one.id === id)
  return new Response(diagram && mermaidText(diagram))
}
