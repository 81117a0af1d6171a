// SPDX-License-Identifier: GPL-2.0
/*
 * The change handler as merged, first in v7.2. Ageing, the lockless fault fix
 * and clear_dirty_pt_masked() go past it.
 */

#include "merged.h"

/* region: __handle_changed_spte */
/*
 * Decides by the two values and the kind of table, not by the lock. Anything
 * but 0 means that the external table could not be updated.
 */
int __handle_changed_spte(struct kvm *kvm, struct kvm_mmu_page *sp, gfn_t gfn,
			  u64 old_spte, u64 new_spte, int level, bool shared)
{
	enum spte_kind was = spte_kind(old_spte, level);
	enum spte_kind is = spte_kind(new_spte, level);
	bool pfn_changed = spte_to_pfn(old_spte) != spte_to_pfn(new_spte);
	bool table_cut_out;

	/* region: leaf-to-leaf rows: 6 */
	/* Another page needs a zap first, or data may be corrupted. */
	if (was == LEAF && is == LEAF && pfn_changed)
		BUG();					/* rows: 6 */
	/* end region */

	if (old_spte == new_spte)
		return 0;

	/* region: np-to-np rows: 5 */
	/* Neither value maps anything: no mirror, no statistics, no error. */
	if (was == NP && is == NP) {
		WARN_ON_ONCE(!is_mmio_spte(old_spte) &&	/* rows: 5 */
			     !is_mmio_spte(new_spte) &&	/* rows: 5 */
			     !is_frozen_spte(new_spte));	/* rows: 5 */
		trace_kvm_tdp_mmu_spte_changed(gfn, level, old_spte, new_spte);
		return 0;
	}
	/* end region */

	/* region: table-cut-out rows: 9 10 13 14 notes: b d */
	/* A table stays linked only if the new value leads to the same one. */
	table_cut_out = was == NONLEAF && (is != NONLEAF || pfn_changed);
	if (table_cut_out)
		WARN_ON_ONCE(is == NONLEAF);		/* rows: 10 */
	/* end region */

	/* region: tell-the-mirror rows: 1 2 3 4 6 7 8 9 10 11 12 13 14 */
	/* Of a table cut out, S-EPT hears of each child, not of the entry. */
	if (table_cut_out) {
		handle_removed_pt(kvm, spte_to_child_sp(old_spte),
				  shared);		/* rows: 9 10 13 14 */
	} else if (is_mirror_sp(sp)) {
		int ret = tdx_sept_set_private_spte(kvm, gfn, old_spte,
						    new_spte, level);

		if (ret)
			return ret;	/* rows: 1 2 3 4 6 7 8 10 11 12 */
	}
	/* end region */

	trace_kvm_tdp_mmu_spte_changed(gfn, level, old_spte, new_spte);
	return 0;
}
/* end region */

/* region: handle_changed_spte rows: 2 4 8 9 10 12 13 14 notes: a1 a2 b d */
/* For callers that cannot pass an error on: exclusive setters, recursion. */
void handle_changed_spte(struct kvm *kvm, struct kvm_mmu_page *sp, gfn_t gfn,
			 u64 old_spte, u64 new_spte, int level, bool shared)
{
	int ret = __handle_changed_spte(kvm, sp, gfn, old_spte, new_spte,
					level, shared);

	KVM_BUG_ON(ret, kvm);	/* rows: 2 4 8 9 10 13 notes: a1 a2 b d */
}
/* end region */
