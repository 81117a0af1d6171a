import type { Graph, GraphEdge, GraphState } from './graph.ts'

/**
 * The same transitions in fewer edges: where a row leads from at least so many states to one, a box stands for each of these, with one
 * edge for all rows that lead from just these to that one. Boxes come before the states; a state that is left in boxes alone goes.
 * What has no such rows stays as it is. Takes edges with rows.
 */
export function foldedGraph({ states, edges }: Graph, fewest: number): Graph {
  const labels = new Map(states.map(({ id, label }) => [id, label]))
  const startsOf = startsByRow(edges)
  const boxes = new Map<string, GraphState>()
  const folded = new Map<string, GraphEdge>()
  for (const { from, to, rows } of edges)
    for (const row of rows) {
      const starts = startsOf(row.id, to)
      const isMany = starts.length >= fewest
      // Ids have no bar in them.
      const id = isMany ? starts.join('|') : from
      if (isMany)
        boxes.set(id, { id, label: `each of ${starts.map((one) => labels.get(one)).join(', ')}`, stands: starts })
      const key = pairKey(id, to)
      const edge = folded.get(key) ?? { from: id, to, rows: [] }
      if (!edge.rows.some(({ id }) => id === row.id)) edge.rows.push(row)
      folded.set(key, edge)
    }
  const isOn = (list: Iterable<GraphEdge>, id: string) => [...list].some(({ from, to }) => from === id || to === id)
  const left = states.filter(({ id }) => isOn(folded.values(), id) || !isOn(edges, id))
  return { states: [...boxes.values(), ...left], edges: [...folded.values()] }
}

/** The states from which a row leads to another, in order. */
function startsByRow(edges: GraphEdge[]): (row: string, to: string) => string[] {
  const starts = new Map<string, string[]>()
  for (const { from, to, rows } of edges)
    for (const { id } of rows) {
      const key = pairKey(id, to)
      const known = starts.get(key)
      if (known) known.push(from)
      else starts.set(key, [from])
    }
  return (row, to) => starts.get(pairKey(row, to)) ?? []
}

const pairKey = (one: string, other: string) => JSON.stringify([one, other])
