// SPDX-License-Identifier: GPL-2.0
/*
 * The two ways to write a linked SPTE before the series (v7.1). The mirror is
 * kept in step here, around the change handler instead of in it.
 */

#include "before.h"

/* region: set_external_spte_present rows: 1 3 6 7 9 10 */
/* Takes the old value by copy, so a lost race does not refresh the caller's. */
static int set_external_spte_present(struct kvm *kvm, struct tdp_iter *iter,
				     u64 old_spte, u64 new_spte)
{
	int ret;

	/* Says so and goes on. */
	KVM_BUG_ON(is_shadow_present_pte(old_spte), kvm); /* rows: 6 7 9 10 */
	lockdep_assert_held(&kvm->mmu_lock);

	if (!try_cmpxchg64(iter->sptep, &old_spte, FROZEN_SPTE))
		return -EBUSY;

	if (spte_kind(new_spte, iter->level) == LEAF) {
		ret = tdx_sept_set_private_spte(kvm, iter->level); /* rows: 1 */
	} else {
		KVM_BUG_ON(!spte_to_child_sp(new_spte)->external_spt, kvm);
		ret = tdx_sept_link_private_spt(kvm);	/* rows: 3 */
	}

	*iter->sptep = ret ? old_spte : new_spte;
	return ret;
}
/* end region */

/* region: __tdp_mmu_set_spte_atomic rows: 1 3 5 6 7 9 10 11 13 */
static int __tdp_mmu_set_spte_atomic(struct kvm *kvm, struct tdp_iter *iter,
				     u64 new_spte)
{
	WARN_ON_ONCE(is_frozen_spte(iter->old_spte));

	if (!is_mirror_sp(iter->sp) || is_frozen_spte(new_spte))
		return try_cmpxchg64(iter->sptep, &iter->old_spte, new_spte) ?
		       0 : -EBUSY;

	/* No shared zap is meant for a mirror: stopped before it begins. */
	if (KVM_BUG_ON(!is_shadow_present_pte(new_spte), kvm))
		return -EBUSY;				/* rows: 5 11 13 */

	return set_external_spte_present(kvm, iter, iter->old_spte, new_spte);
}
/* end region */

/* region: tdp_mmu_set_spte_atomic rows: 1 3 5 6 7 9 10 11 13 */
/* mmu_lock held shared. S-EPT has followed when the handler is called. */
int tdp_mmu_set_spte_atomic(struct kvm *kvm, struct tdp_iter *iter,
			    u64 new_spte)
{
	int ret;

	lockdep_assert_held_read(&kvm->mmu_lock);

	ret = __tdp_mmu_set_spte_atomic(kvm, iter, new_spte);
	if (!ret)
		handle_changed_spte(kvm, iter->gfn, iter->old_spte, new_spte,
				    iter->level, true);

	return ret;
}
/* end region */

/* region: remove_external_spte rows: 2 8 9 12 13 14 */
/*
 * Tables have an order of their own and go in handle_removed_pt(). Any entry
 * of a 4K table counts as last level, mapped or not.
 */
void remove_external_spte(struct kvm *kvm, u64 old_spte, int level)
{
	if (!is_last_spte(old_spte, level))
		return;

	lockdep_assert_held_write(&kvm->mmu_lock);
	tdx_sept_remove_private_spte(kvm, level);	/* rows: 12 */
}
/* end region */

/* region: tdp_mmu_set_spte rows: 2 4 5 6 8 9 10 12 14 */
/* mmu_lock held exclusive. For a mirror, meant for zaps alone. */
void tdp_mmu_set_spte(struct kvm *kvm, struct tdp_iter *iter, u64 new_spte)
{
	lockdep_assert_held_write(&kvm->mmu_lock);
	WARN_ON_ONCE(is_frozen_spte(iter->old_spte) ||
		     is_frozen_spte(new_spte));

	*iter->sptep = new_spte;
	handle_changed_spte(kvm, iter->gfn, iter->old_spte, new_spte,
			    iter->level, false);

	if (!is_mirror_sp(iter->sp))
		return;

	KVM_BUG_ON(is_shadow_present_pte(new_spte),	/* rows: 2 4 6 8 9 10 */
		   kvm);
	remove_external_spte(kvm, iter->old_spte, iter->level);
}
/* end region */
