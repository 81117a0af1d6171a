import type { Matrix } from '../model/matrix.ts'
import type { Where } from '../model/where.ts'
import { figureOf } from './figure.ts'
import { type Graph, graphOf } from './graph.ts'
import { graphInWords } from './graph-in-words.ts'
import { onceFor } from './once-for.ts'

/** One state diagram of a matrix. */
export interface Diagram {
  /** Unique within the matrix and fit for a file name where the ids it comes from are: `all`, `group-<id>`, `view-<id>` or `figure`. */
  id: string
  title: string
  /** The whole diagram in words. */
  description: string
  /** How edges mostly run; from top to bottom where left out. */
  direction?: 'TB' | 'LR'
  graph: Graph
}

/**
 * All diagrams of a matrix: the whole of it, then one a group, then its views, none of these where it declares no diagram or
 * nothing leads from state to state; then the figure of its glossary.
 */
export const diagramsOf = onceFor((matrix: Matrix): Diagram[] => [
  ...stateDiagrams(matrix),
  ...[figureOf(matrix)].filter((figure) => figure !== undefined),
])

function stateDiagrams(matrix: Matrix): Diagram[] {
  if (!matrix.diagram) return []
  const diagram = (id: string, title: string, where: Where): Diagram => {
    const graph = graphOf(matrix, where)
    return { id, title, description: graphInWords(graph), graph }
  }
  return [
    diagram('all', matrix.title.replaceAll('`', ''), {}),
    ...matrix.groups.map(({ id, label }) => diagram(`group-${id}`, label, { group: [id] })),
    ...matrix.diagram.views.map(({ id, title, where }) => diagram(`view-${id}`, title, where)),
  ].filter(({ graph }) => graph.edges.length > 0)
}
