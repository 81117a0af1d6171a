import { finding, listText, type Rule } from './rule.ts'

/** The figure stands beside a glossary; its edges lead from node to node, and its nodes to terms. */
export const figure: Rule = function* ({ matrix, places }) {
  if (!matrix.figure) return
  const place = (...path: (string | number)[]) => places.at('matrix.yaml', 'figure', ...path)
  const { nodes, edges } = matrix.figure
  const ids = nodes.map(({ id }) => id)
  const terms = matrix.glossary.map(({ id }) => id)
  if (terms.length === 0)
    yield finding(place(), 'the figure has no glossary to stand on top of', 'terms in glossary.yaml')
  else
    for (const [index, { term }] of nodes.entries())
      if (term !== undefined && !terms.includes(term))
        yield finding(place('nodes', index, 'term'), `unknown term \`${term}\``, listText(terms))
  for (const [index, edge] of edges.entries())
    for (const end of ['to', 'from'] as const)
      if (!ids.includes(edge[end]))
        yield finding(place('edges', index, end), `unknown node \`${edge[end]}\``, listText(ids))
}
