import type { Matrix } from '../model/matrix.ts'
import type { Graph } from './graph.ts'
import { listInWords } from './list-in-words.ts'

/** What a diagram is. */
interface Figure {
  id: string
  title: string
  description: string
  graph: Graph
}

/** The figure of the glossary as a diagram, its nodes as states. Undefined where there is none. */
export function figureOf({ figure }: Pick<Matrix, 'figure'>): Figure | undefined {
  if (!figure) return undefined
  const labels = new Map(figure.nodes.map(({ id, label }) => [id, label]))
  const arrows = figure.edges.map(
    ({ from, to, label }) => `${labels.get(from)} to ${labels.get(to)}${label === undefined ? '' : ` (${label})`}`,
  )
  return {
    id: 'figure',
    title: figure.title,
    description: [
      listInWords('box', 'boxes', [...labels.values()], '; '),
      listInWords('arrow', 'arrows', arrows, '; '),
    ].join(' '),
    graph: {
      states: figure.nodes.map(({ id, label }) => ({ id, label })),
      edges: figure.edges.map(({ from, to, label = '' }) => ({ from, to, rows: [], label })),
    },
  }
}
