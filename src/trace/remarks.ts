import { isBefore } from '../derive/holds-at.ts'
import type { Transition } from './decode-transition.ts'

/** What is to be said of a change beside its row. */
export function remarksOf({ isEqual, pfnChanged, isRemoval, old, new: next, formats }: Transition): string[] {
  const isPresent = old.kinds[0] !== 'NP'
  return [
    ...(isEqual ? ['equal values: the handler returns at once'] : []),
    ...(pfnChanged && isPresent && next.kinds[0] !== 'NP' ? ['pfn_changed'] : []),
    ...(isRemoval
      ? [removalText(isPresent && formats.some(({ until }) => until !== undefined && isBefore(until, 'v6.10')))]
      : []),
  ]
}

/** Up to v6.9 `tdp_mmu_zap_spte_atomic()` hands the frozen value to the handler as well (v6.1.192 `tdp_mmu.c`). */
const removalText = (isZapToo: boolean): string =>
  `entry of a table that was cut out (handle_removed_pt())${isZapToo ? ', or a zap by tdp_mmu_zap_spte_atomic()' : ''}`
