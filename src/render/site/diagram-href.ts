import { entryFor } from '../../derive/legend.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { DiagramTarget } from '../diagram/diagram-svg.ts'
import type { Links } from './links.ts'

/** Where the parts of a matrix's diagrams lead: rows to rows, states to what the legend says of them. */
export const diagramHref =
  (matrix: Matrix, links: Links) =>
  (target: DiagramTarget): string | undefined => {
    if ('row' in target) return links.href({ kind: 'row', id: target.row })
    const entry =
      entryFor(matrix, matrix.diagram?.from ?? '', target.state) ??
      entryFor(matrix, matrix.diagram?.to ?? '', target.state)
    return entry && links.href({ kind: 'legend', id: entry.id })
  }
