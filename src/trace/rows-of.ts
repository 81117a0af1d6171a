import { type LockMode, lockModes } from '../model/entry-kinds.ts'
import type { Transition } from './decode-transition.ts'
import type { RowTable } from './row-table.ts'

export interface Match {
  /** The ids of the rows that the change can be. */
  rows: string[]
  /** What would have to be known to say which: inputs of the matrix, and `level`. */
  missing: string[]
  /** Of an entry of a table that was cut out: the rows that can have cut it out. */
  causes: string[]
}

/** The rows of a change. The values win over a lock mode that was said, if they decide it. */
export function rowsOf(table: RowTable, transition: Transition, said?: LockMode): Match {
  const known = transition.lock ?? said
  const modes = known === undefined ? lockModes : [known]
  const cases = modes.flatMap((mode) =>
    transition.kinds.map((kinds) => ({ mode, kinds, rows: table.rows[kinds.old][kinds.new][mode] })),
  )
  const inOrder = (found: readonly string[][]) => table.ids.filter((id) => found.some((ids) => ids.includes(id)))
  const matters = (isAlike: (one: (typeof cases)[number], other: (typeof cases)[number]) => boolean) =>
    cases.some((one) => cases.some((other) => isAlike(one, other) && String(one.rows) !== String(other.rows)))
  return {
    causes: transition.isRemoval ? inOrder(modes.map((mode) => table.removals[mode])) : [],
    rows: inOrder(cases.map(({ rows }) => rows)),
    missing: [
      ...(matters((one, other) => one.kinds === other.kinds) ? [table.lock.input] : []),
      ...(matters((one, other) => one.mode === other.mode) ? ['level'] : []),
    ],
  }
}
