import { kindOf, type Run } from './run.ts'

export const faultClasses = [
  'no fault',
  'contention',
  'module bug',
  'no HKID',
  'lost race',
  'huge leaf',
  'caller bug',
] as const

/**
 * Who is to blame for what goes wrong in a run. Contention is what a correct TDX module may answer: busy to an install; busy
 * once to BLOCK, TRACK and REMOVE, which KVM then repeats with all vCPUs out; under the shared lock any failure of those
 * three, since nothing keeps two threads from interleaving them. The last three classes say nothing about a verdict.
 */
export type FaultClass = (typeof faultClasses)[number]

const installs = ['PAGE.AUG', 'PAGE.ADD', 'SEPT.ADD']
const removals = ['RANGE.BLOCK', 'TRACK', 'PAGE.REMOVE']

export function faultClassOf(run: Run): FaultClass {
  if (isCallerBug(run)) return 'caller bug'
  if (run.how === 'race' || run.child === 'frozen') return 'lost race'
  if (hasHugeMirrorLeaf(run)) return 'huge leaf'
  if (run.hkid === 'gone') return 'no HKID'
  if (run.fault === 'none') return 'no fault'
  if (installs.includes(run.fault)) return run.how === 'error' ? 'module bug' : 'contention'
  if (removals.includes(run.fault))
    return run.how === 'busy-once' || run.lock === 'shared' ? 'contention' : 'module bug'
  return 'module bug'
}

/** Setters must not be handed a frozen value, nor a table with the wrong S-EPT page; no NP value but these is ever made. */
export function isCallerBug(change: Pick<Run, 'old' | 'new' | 'page'>): boolean {
  const values = [change.old, change.new]
  const isNpToNp = values.every((value) => kindOf(value, change.old) === 'NP')
  return change.page !== 'right' || values.includes('frozen') || (!isNpToNp && values.includes('other-np'))
}

/** S-EPT has 4K leaves only. Where one of the values is a table, a leaf in its place is huge by nature. */
const hasHugeMirrorLeaf = (run: Run): boolean =>
  run.table === 'mirror' && run.level > 1 && run.old !== 'table' && run.new !== 'table' && hasLeaf(run)

const hasLeaf = (run: Run): boolean => [run.old, run.new].some((value) => kindOf(value, run.old) === 'leaf')
