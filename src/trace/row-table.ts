import { columnLabel } from '../derive/cell-text.ts'
import { countingRows } from '../derive/counting-rows.ts'
import { type EntryKind, entryKinds, type LockMode, lockModes } from '../model/entry-kinds.ts'
import type { Matrix } from '../model/matrix.ts'

export type Decode = NonNullable<Matrix['decode']>

/** The rows of every change that can be decoded: all that decoding asks of a matrix. It can be passed on as JSON. */
export interface RowTable {
  /** The ids of all rows, in order. */
  ids: string[]
  rows: Record<EntryKind, Record<EntryKind, Record<LockMode, string[]>>>
  /** The rows that can have cut out a table. */
  removals: Record<LockMode, string[]>
  /** What the inputs are called that the two values give. */
  labels: { old: string; new: string }
  /** The input that the lock mode gives, and why a trace leaves it open. */
  lock: { input: string; unsaid: string }
}

/** Works out the rows of every change by the mapping of a matrix. */
export function rowTableOf(matrix: Matrix, { before, after, lock }: Decode): RowTable {
  const idsOf = (old: EntryKind, next: EntryKind | undefined, mode: LockMode) =>
    countingRows(matrix, {
      [before.input]: [before.kinds[old] ?? ''],
      ...(next === undefined ? {} : { [after.input]: [after.kinds[next] ?? ''] }),
      [lock.input]: [lock.modes[mode] ?? ''],
    }).map(({ id }) => id)
  const labelOf = (input: string) => {
    const column = matrix.inputs.find(({ id }) => id === input)
    return column ? columnLabel(column) : input
  }
  return {
    ids: matrix.rows.map(({ id }) => id),
    rows: byKey(entryKinds, (old) => byKey(entryKinds, (next) => byKey(lockModes, (mode) => idsOf(old, next, mode)))),
    removals: byKey(lockModes, (mode) => idsOf('nonleaf', undefined, mode)),
    labels: { old: labelOf(before.input), new: labelOf(after.input) },
    lock: { input: lock.input, unsaid: lock.unsaid },
  }
}

const byKey = <Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>
