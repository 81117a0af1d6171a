import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldedGraph } from '../../src/derive/folded-graph.ts'
import { type Graph, graphOf } from '../../src/derive/graph.ts'
import { matrixArbitrary } from '../matrix-arbitrary.ts'
import { rowOf, scenarioMatrix } from '../scenario-matrix.ts'

/** Every transition of every row, with what boxes stand for. */
const transitions = ({ states, edges }: Graph) => {
  const startsOf = (id: string) => states.find((state) => state.id === id)?.stands ?? [id]
  return edges
    .flatMap(({ from, to, rows }) =>
      startsOf(from).flatMap((start) => rows.map(({ id }) => `${id}: ${start} to ${to}`)),
    )
    .sort()
}

it('draws what leads from many states to one as one edge from a box', () => {
  const rows = ['1 X NP Y Y mapping', '2 X NP N Y mapping', '3 leaf|nonleaf leaf Y Y mapping'].map(rowOf)
  const graph = graphOf({ ...scenarioMatrix, rows })
  const { states, edges } = foldedGraph(graph, 3)
  expect(states.map(({ label }) => label)).toEqual(['each of NP, leaf P, nonleaf P', 'NP', 'leaf P', 'nonleaf P'])
  expect(edges.map(({ from, to, rows }) => [from, to, rows.map(({ id }) => id).join(' ')])).toEqual([
    ['NP|leaf|nonleaf', 'NP', '1 2'],
    ['leaf', 'leaf', '3'],
    ['nonleaf', 'leaf', '3'],
  ])
  // A state that is only in boxes is not drawn a second time.
  expect(foldedGraph(graph, 2).states.map(({ label }) => label)).toEqual([
    'each of NP, leaf P, nonleaf P',
    'each of leaf P, nonleaf P',
    'NP',
    'leaf P',
  ])
})

it('takes a box for no state whose id has a blank', () => {
  const values = ['a', 'b', 'a b'].map((id) => ({ id }))
  const [old, next, shared] = scenarioMatrix.inputs
  if (!old || !next || !shared) throw new Error('no inputs')
  const [row] = ['1 a|b a Y Y mapping'].map(rowOf)
  const blank = row && { ...row, id: '2', inputs: { ...row.inputs, old: { either: false as const, values: ['a b'] } } }
  const rows = row && blank ? [row, blank] : []
  const matrix = { ...scenarioMatrix, inputs: [{ ...old, values }, { ...next, values }, shared], rows }
  const { states } = foldedGraph(graphOf(matrix), 2)
  expect(states.map(({ label }) => label)).toEqual(['each of a, b', 'a', 'a b'])
  expect(new Set(states.map(({ id }) => id)).size).toBe(3)
})

it('says the same as before, whatever the matrix', () => {
  fc.assert(
    fc.property(matrixArbitrary, fc.constantFrom(2, 3), (made, fewest) => {
      const [from, to = from] = made.inputs
      if (!from || !to) return
      const graph = graphOf({ ...made, diagram: { from: from.id, to: to.id, views: [] } })
      const folded = foldedGraph(graph, fewest)
      expect(transitions(folded)).toEqual(transitions(graph))
      expect(folded.edges.length).toBeLessThanOrEqual(transitions(graph).length)
    }),
    { numRuns: 60 },
  )
})
