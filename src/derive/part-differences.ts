import type { Matrix } from '../model/matrix.ts'

/** What differs beside the rows: a part of the matrix, or one entry of it. */
export interface PartDifference {
  /** Such as `title` or `note`. */
  part: string
  /** Which entry, where the part has several. */
  id?: string
  kind: 'added' | 'removed' | 'changed'
}

type Lists = {
  [Key in keyof Matrix as Matrix[Key] extends readonly unknown[] | undefined ? Key : never]: Matrix[Key]
}
type Lone = Exclude<keyof Matrix, keyof Lists | 'id'>

/** Every part that is no list; the compiler knows when one is missing. */
const lone: Record<Lone, true> = {
  title: true,
  summary: true,
  revision: true,
  checked: true,
  source: true,
  code: true,
  phrases: true,
  diagram: true,
  incomplete: true,
}

/** Every list but the rows, with what its entries are called and told apart by. */
const lists: { [Key in Exclude<keyof Lists, 'rows'>]: [string, (entry: Matrix[Key][number]) => string] } = {
  inputs: ['input', ({ id }) => id],
  verdicts: ['verdict', ({ id }) => id],
  groups: ['group', ({ id }) => id],
  legend: ['legend', ({ id }) => id],
  claims: ['claim', ({ id }) => id],
  notes: ['note', ({ id }) => id],
  flows: ['flow', ({ id }) => id],
  symbols: ['symbol', ({ name }) => name],
  models: ['model', ({ name }) => name],
  posted: ['posted', ({ date }) => date],
  permalinks: ['permalink', ({ kind, id }) => `${kind} ${id}`],
}

/** What differs between two revisions of a matrix beside its rows, part by part; in a list the removed entries come last. */
export const partDifferences = (older: Matrix, newer: Matrix): PartDifference[] => [
  ...(Object.keys(lone) as Lone[]).flatMap((part) => change({ part }, older[part], newer[part])),
  ...(Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) => {
    const [part, idOf] = lists[list] as [string, (entry: unknown) => string]
    return listDifferences(part, idOf, older[list], newer[list])
  }),
]

function listDifferences(
  part: string,
  idOf: (entry: unknown) => string,
  older: readonly unknown[],
  newer: readonly unknown[],
): PartDifference[] {
  const before = new Map(older.map((entry) => [idOf(entry), entry]))
  const after = new Map(newer.map((entry) => [idOf(entry), entry]))
  const found = [...new Set([...after.keys(), ...before.keys()])].flatMap((id) =>
    change({ part, id }, before.get(id), after.get(id)),
  )
  // The same entries in another order.
  return found.length > 0 ? found : change({ part }, [...before.keys()], [...after.keys()])
}

function change(where: { part: string; id?: string }, was: unknown, is: unknown): PartDifference[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  return [{ ...where, kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }]
}
