import type { Matrix, Row } from '../model/matrix.ts'
import { whenAndWhere } from './made-label.ts'
import { reachOf } from './reach.ts'

/** What the flows say of a verdict of a row, as in `no flow makes it at v7.2 on a wooden door`. */
export function reachText(matrix: Matrix, row: Row, verdict: string): string {
  const reach = reachOf(matrix, row).find((one) => one.verdict.id === verdict)
  const [flow, ...others] = reach?.flows ?? []
  const makes = flow === undefined ? 'no flow makes it' : others.length > 0 ? 'flows make it' : 'a flow makes it'
  return (
    makes +
    whenAndWhere(
      matrix,
      matrix.contexts?.find(({ id }) => id === reach?.context),
    )
  )
}
