import type { Matrix } from '../model/matrix.ts'
import type { Where } from '../model/where.ts'
import { figureOf } from './figure.ts'
import { type Graph, type GraphEdge, graphOf } from './graph.ts'
import { listInWords } from './list-in-words.ts'
import { onceFor } from './once-for.ts'

/** One state diagram of a matrix. */
export interface Diagram {
  /** Unique within the matrix and fit for a file name where the ids it comes from are: `all`, `group-<id>`, `view-<id>` or `figure`. */
  id: string
  title: string
  /** The whole diagram in words. */
  description: string
  /** How edges mostly run; from top to bottom where left out. */
  direction?: 'LR'
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

/** How many row ids a description spells out for one transition. */
const spelledOut = 12

/** `2 states: A, B. From A: to A (row 3), to B (rows 1, 2).` */
function graphInWords({ states, edges }: Graph): string {
  const labels = new Map(states.map(({ id, label }) => [id, label]))
  const toText = ({ to, rows }: GraphEdge) => {
    const ids = rows.slice(0, spelledOut).map(({ id }) => id)
    const list = rows.length > spelledOut ? `${ids.join(', ')} and ${rows.length - spelledOut} more` : ids.join(', ')
    return `to ${labels.get(to)} (${rows.length === 1 ? 'row' : 'rows'} ${list})`
  }
  const sentences = states.flatMap(({ id, label }) => {
    const own = edges.filter(({ from }) => from === id).map(toText)
    return own.length === 0 ? [] : [`From ${label}: ${own.join(', ')}.`]
  })
  const names = states.map(({ label }) => label)
  return [
    listInWords('state', 'states', names, ', '),
    ...(sentences.length === 0 ? ['No transitions.'] : sentences),
  ].join(' ')
}
