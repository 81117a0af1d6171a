import { coverageOf, isDecidable } from '../../derive/coverage.ts'
import { graphOf } from '../../derive/graph.ts'
import type { Matrix } from '../../model/matrix.ts'
import { adjacencyText } from './adjacency-text.ts'
import { permalink, type Site } from '../../derive/addresses.ts'
import type { MatrixTextContext } from './matrix-text.ts'

/**
 * The context in which the site and the command write the text form, so that both give the same bytes. What only the whole
 * matrix needs is worked out when it is asked for, since every row of a large matrix gets a context of its own.
 */
export const textContextOf = (site: Site, matrix: Matrix): MatrixTextContext => ({
  permalinkOf: (id) => permalink(site, matrix.id, id),
  get coverage() {
    return isDecidable(matrix) ? coverageOf(matrix) : undefined
  },
  get transitions() {
    return matrix.diagram && adjacencyText(graphOf(matrix))
  },
})
