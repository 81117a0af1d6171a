import type { APIRoute } from 'astro'
import { diagramsOf } from '../../derive/diagrams.ts'
import { diagramName } from '../../render/diagram/diagram-name.ts'
import { mermaidText } from '../../render/diagram/mermaid-text.ts'
import { siteContexts } from '../_matrices.ts'

export const getStaticPaths = async () =>
  (await siteContexts()).flatMap(({ matrix }) =>
    diagramsOf(matrix).map((diagram) => ({
      params: { matrix: matrix.id, diagram: diagramName(diagram) },
      props: { diagram },
    })),
  )

export const GET: APIRoute = ({ props: { diagram } }) => new Response(mermaidText(diagram))
