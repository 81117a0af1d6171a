// SPDX-License-Identifier: GPL-2.0
/* The two ways to write a linked SPTE, as merged. */

#include "merged.h"

/* region: __tdp_mmu_set_spte_atomic */
/* Another thread may have been first; the caller then learns its value. */
static int __tdp_mmu_set_spte_atomic(struct tdp_iter *iter, u64 new_spte)
{
	u64 seen = iter->old_spte;
	bool is_first;

	WARN_ON_ONCE(is_frozen_spte(seen));
	is_first = try_cmpxchg64(iter->sptep, &seen, new_spte);
	iter->old_spte = seen;

	return is_first ? 0 : -EBUSY;
}
/* end region */

/* region: tdp_mmu_set_spte_atomic rows: 1 3 5 6 7 9 10 11 13 notes: c */
/* mmu_lock held shared. An error goes to the caller, who may try again. */
int tdp_mmu_set_spte_atomic(struct kvm *kvm, struct tdp_iter *iter,
			    u64 new_spte)
{
	bool mirror = is_mirror_sp(iter->sp);
	int ret;

	lockdep_assert_held_read(&kvm->mmu_lock);
	KVM_MMU_WARN_ON(is_frozen_spte(new_spte));

	/* Others keep off a mirror SPTE until S-EPT has followed. */
	if (__tdp_mmu_set_spte_atomic(iter, mirror ? FROZEN_SPTE : new_spte))
		return -EBUSY;

	ret = __handle_changed_spte(kvm, iter->sp, iter->gfn, iter->old_spte,
				    new_spte, iter->level, true);

	if (mirror)
		*iter->sptep = ret ? iter->old_spte : /* rows: 1 3 6 7 10 11 */
				     new_spte;
	else
		KVM_BUG_ON(ret, kvm);

	return ret;			/* rows: 1 3 6 7 10 11 notes: c */
}
/* end region */

/* region: tdp_mmu_set_spte rows: 2 4 5 6 8 9 10 12 14 notes: a1 a2 */
/* mmu_lock held exclusive. Writes first, and has no way back. */
void tdp_mmu_set_spte(struct kvm *kvm, struct tdp_iter *iter, u64 new_spte)
{
	lockdep_assert_held_write(&kvm->mmu_lock);
	WARN_ON_ONCE(is_frozen_spte(iter->old_spte) ||
		     is_frozen_spte(new_spte));

	*iter->sptep = new_spte;	/* rows: 2 4 notes: a1 a2 */
	handle_changed_spte(kvm, iter->sp, iter->gfn, iter->old_spte, new_spte,
			    iter->level, false);
}
/* end region */
