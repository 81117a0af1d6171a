import { matchingRows } from '../derive/matching-rows.ts'
import type { Matrix } from '../model/matrix.ts'
import { type LockMode, lockModes } from '../model/entry-kinds.ts'
import type { Transition } from './decode-transition.ts'

export type Decode = NonNullable<Matrix['decode']>

export interface Match {
  /** The ids of the rows that the change can be. */
  rows: string[]
  /** What would have to be known to say which: inputs of the matrix, and `level`. */
  missing: string[]
  /** Of an entry of a table that was cut out: the rows that can have cut it out. */
  causes: string[]
}

/** The rows of a change. The values win over a lock mode that was said, if they decide it. */
export function rowsOf(matrix: Matrix, decode: Decode, transition: Transition, said?: LockMode): Match {
  const { before, after, lock } = decode
  const known = transition.lock ?? said
  const modes = known === undefined ? lockModes : [known]
  const cases = modes.flatMap((mode) =>
    transition.kinds.map((kinds) => ({
      mode,
      kinds,
      rows: matchingRows(matrix, {
        [before.input]: [before.kinds[kinds.old] ?? ''],
        [after.input]: [after.kinds[kinds.new] ?? ''],
        [lock.input]: [lock.modes[mode] ?? ''],
      }).map(({ id }) => id),
    })),
  )
  const rows = matrix.rows.map(({ id }) => id).filter((id) => cases.some((one) => one.rows.includes(id)))
  const matters = (isAlike: (one: (typeof cases)[number], other: (typeof cases)[number]) => boolean) =>
    cases.some((one) => cases.some((other) => isAlike(one, other) && String(one.rows) !== String(other.rows)))
  const causes = matchingRows(matrix, {
    [before.input]: [before.kinds['nonleaf'] ?? ''],
    [lock.input]: modes.map((mode) => lock.modes[mode] ?? ''),
  })
  return {
    causes: transition.isRemoval ? causes.map(({ id }) => id) : [],
    rows,
    missing: [
      ...(matters((one, other) => one.kinds === other.kinds) ? [lock.input] : []),
      ...(matters((one, other) => one.mode === other.mode) ? ['level'] : []),
    ],
  }
}
