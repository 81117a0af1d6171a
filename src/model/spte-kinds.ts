/** What an SPTE can be, as far as rows tell it apart. */
export const spteKinds = ['NP', 'leaf', 'nonleaf'] as const
export type SpteKind = (typeof spteKinds)[number]

/** How `mmu_lock` can be held by whoever changes an SPTE. */
export const lockModes = ['shared', 'exclusive'] as const
export type LockMode = (typeof lockModes)[number]
