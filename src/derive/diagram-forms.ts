import type { Diagram } from './diagrams.ts'
import { isDrawable } from './drawable.ts'
import { foldedGraph } from './folded-graph.ts'
import type { Graph } from './graph.ts'
import { graphInWords } from './graph-in-words.ts'

/** The share of its edges that a folded diagram may have left, else it is no easier to read. */
const mostLeft = 0.75

/**
 * The forms that a diagram may be drawn in, the plainest first: as it is, folded where that saves edges, and with edges from left to
 * right. All but the first of a part of the matrix leave out states without transitions. Those that are too large for a picture are
 * left out.
 */
export function formsOf(diagram: Diagram): Diagram[] {
  const turned = (form: Diagram): Diagram => ({ ...form, direction: 'LR' })
  if (diagram.id === 'figure') return [diagram, turned(diagram)]
  const busy = diagram.id === 'all' ? diagram : withGraph(diagram, withoutIdle(diagram.graph))
  const folded = [3, 2]
    .map((fewest) => withGraph(diagram, foldedGraph(busy.graph, fewest)))
    .filter(({ graph }) => graph.edges.length <= diagram.graph.edges.length * mostLeft)
  return [
    diagram,
    ...folded.map(turned),
    turned(busy),
    ...(busy.graph.states.length < diagram.graph.states.length ? [busy] : []),
  ].filter(({ graph }) => isDrawable(graph))
}

const withGraph = (diagram: Diagram, graph: Graph): Diagram => ({
  ...diagram,
  description: graphInWords(graph, diagram.graph.states),
  graph,
})

const withoutIdle = ({ states, edges }: Graph): Graph => ({
  states: states.filter(({ id }) => edges.some(({ from, to }) => from === id || to === id)),
  edges,
})
