import { lastOn } from '../derive/latest-posted.ts'
import type { Matrix, Row } from '../model/matrix.ts'

/** Whether a row was retired here though the latest message that speaks of it has it: so it stays when another one has it, too. */
export const isKeptRetired = (matrix: Matrix, { id }: Row): boolean => {
  const last = lastOn(matrix, id)
  return last !== undefined && Object.hasOwn(last.rows, id)
}

/** What is to be said of a retired row that a message has: that it stays so, or that it is back though no message gave it up. */
export function retiredHere(matrix: Matrix, { id, retired }: Row, isBack: boolean): string[] {
  if (!retired) return []
  if (!isBack) return [`row \`${id}\` stays retired, as decided here; the message has it`]
  return lastOn(matrix, id) ? [] : [`row \`${id}\` is back, which was retired here: ${retired.reason}`]
}
