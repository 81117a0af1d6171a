import { entryFor } from '../../derive/legend.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { DiagramTarget } from '../diagram/diagram-svg.ts'
import type { Links } from './links.ts'

/** Where the parts of a matrix's diagram lead: rows to rows, states to what the legend says of them; of the figure nodes to terms. */
export const diagramHref =
  (matrix: Matrix, links: Links, diagram: string) =>
  (target: DiagramTarget): string | undefined => {
    if (diagram === 'figure') {
      const node = matrix.figure?.nodes.find(({ id }) => 'state' in target && id === target.state)
      return node?.term === undefined ? undefined : links.href({ kind: 'term', id: node.term })
    }
    if ('row' in target) return links.href({ kind: 'row', id: target.row })
    const entry =
      entryFor(matrix, matrix.diagram?.from ?? '', target.state) ??
      entryFor(matrix, matrix.diagram?.to ?? '', target.state)
    return entry && links.href({ kind: 'legend', id: entry.id })
  }
