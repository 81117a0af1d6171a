import { isCallerBug } from './fault-class.ts'
import { kindOf, type Run } from './run.ts'

const seamcalls = [
  'PAGE.AUG',
  'PAGE.ADD',
  'SEPT.ADD',
  'RANGE.BLOCK',
  'TRACK',
  'PAGE.REMOVE',
  'PAGE.WBINVD',
  'PAGE.RECLAIM',
]
const calm = { td: 'running', hkid: 'assigned', page: 'right', fault: 'none', how: 'none' }

const newValues: Record<string, string[]> = {
  leaf: ['same', 'leaf-moved', 'other-bits', 'table', 'empty', 'mmio', 'frozen', 'other-np'],
  table: ['same', 'other-bits', 'table', 'leaf', 'leaf-over-table', 'empty', 'mmio', 'frozen', 'other-np'],
}
const newOverNothing = ['same', 'empty', 'mmio', 'frozen', 'other-np', 'leaf', 'table']

type Change = Pick<Run, 'table' | 'lock' | 'old' | 'new' | 'level' | 'child'>

/** Every pair of values, on each table, under each lock, at the levels where it can be. */
function* changes(): Generator<Change> {
  for (const table of ['direct', 'mirror'] as const)
    for (const lock of ['shared', 'exclusive'] as const)
      for (const old of ['empty', 'mmio', 'frozen', 'other-np', 'leaf', 'table'])
        for (const value of newValues[old] ?? newOverNothing) {
          if (value === old && kindOf(old) === 'NP') continue
          // A private address without a memslot never gets an MMIO SPTE.
          if (table === 'mirror' && (old === 'mmio' || value === 'mmio')) continue
          const places = placesOf(table, lock, old, value)
          const fewest = isCallerBug({ old, new: value, page: calm.page }) ? places.slice(0, 1) : places
          for (const place of fewest) yield { table, lock, old, new: value, ...place }
        }
}

function placesOf(table: string, lock: string, old: string, value: string): Pick<Run, 'level' | 'child'>[] {
  if (old !== 'table') return (value === 'table' ? [2] : [1, 2]).map((level) => ({ level, child: 'none' }))
  const children = ['none', 'leaf']
  if (table === 'direct') children.push('mmio')
  if (lock === 'shared') children.push('frozen')
  return [...children.map((child) => ({ level: 2, child })), { level: 3, child: 'table' }]
}

/** What can go wrong around a change that a caller may make: each SEAMCALL, the HKID, the page for a table, another thread. */
function* circumstances(change: Change): Generator<Omit<Run, keyof Change>> {
  yield calm
  if (change.child === 'frozen' || isCallerBug({ ...change, ...calm })) return
  if (change.lock === 'shared') yield { ...calm, how: 'race' }
  if (change.table === 'direct') return
  if (change.new === 'table') for (const page of ['missing', 'other-level', 'other-gfn']) yield { ...calm, page }
  // Below a table, a TD that is still being built differs from a running one as it does for a single leaf.
  for (const td of change.old === 'table' ? [calm.td] : [calm.td, 'building'])
    for (const hkid of ['assigned', 'gone']) {
      if (td !== calm.td || hkid !== calm.hkid) yield { ...calm, td, hkid }
      for (const fault of seamcalls)
        for (const how of ['busy-once', 'busy', 'error']) yield { ...calm, td, hkid, fault, how }
    }
}

/** All runs there are; a fault that a run never meets makes it one of the others again. */
export const allRuns = (): Run[] =>
  [...changes()].flatMap((change) => [...circumstances(change)].map((rest) => ({ ...change, ...rest })))
