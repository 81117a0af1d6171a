/** One SPTE change to drive through the model, in the words of driver.c. */
export interface Run {
  table: 'direct' | 'mirror'
  lock: 'shared' | 'exclusive'
  level: number
  old: string
  new: string
  child: string
  page: string
  td: string
  hkid: string
  fault: string
  how: string
}

/** An assertion that fired. It is silent where the VM was bugged already. */
export interface Assertion {
  kind: 'BUG' | 'WARN' | 'KVM_MMU_WARN_ON' | 'KVM_BUG_ON' | 'TDX_BUG_ON' | 'lockdep'
  function: string
  loud: boolean
}

/** What came of a run, as driver.c prints it. */
export interface Outcome {
  events: Assertion[]
  end: 'returned' | 'BUG' | 'waits' | 'vCPUs wait'
  error: string
  spte: 'new' | 'old' | 'frozen' | 'other'
  traced: boolean
  /** Trace events of SPTEs in tables below. */
  tracedBelow: number
  /** The fault of the run was met. */
  faulted: boolean
}

/** The line that asks driver.c for a run. */
export const lineOf = (run: Run): string =>
  [run.table, run.lock, run.level, run.old, run.new, run.child, run.page, run.td, run.hkid, run.fault, run.how].join(
    ' ',
  )

/** The value of the matrix that an SPTE value stands for. */
export const kindOf = (value: string, old = ''): string => {
  if (value === 'same' || value === 'other-bits') return kindOf(old)
  if (value === 'table') return 'nonleaf'
  return value.startsWith('leaf') ? 'leaf' : 'NP'
}
