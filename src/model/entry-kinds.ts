/** What an entry of a page table can be, as far as rows tell it apart: not present, mapping a page, pointing to a table. */
export const entryKinds = ['NP', 'leaf', 'nonleaf'] as const
export type EntryKind = (typeof entryKinds)[number]

/** How a lock can be held by whoever changes an entry. */
export const lockModes = ['shared', 'exclusive'] as const
export type LockMode = (typeof lockModes)[number]
