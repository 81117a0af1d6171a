// SPDX-License-Identifier: GPL-2.0
/* How TDX replays changes of the mirror in S-EPT, as merged. */

#include "merged.h"

/* region: tdx_sept_map_leaf_spte rows: 1 2 notes: a1 */
static int tdx_sept_map_leaf_spte(struct kvm *kvm, int level)
{
	/* S-EPT maps no huge pages yet. */
	if (KVM_BUG_ON(level != PG_LEVEL_4K, kvm))
		return -EIO;

	/* Until the TD runs, pages come with their content. */
	if (!kvm->td_runnable)
		return tdx_mem_page_add(kvm);	/* rows: 1 2 notes: a1 */

	return tdx_mem_page_aug(kvm);		/* rows: 1 2 notes: a1 */
}
/* end region */

/* region: tdx_spte_to_sept_pt rows: 3 4 */
/* The page for the new S-EPT table, if it is meant for this very entry. */
static void *tdx_spte_to_sept_pt(struct kvm *kvm, gfn_t gfn, u64 new_spte,
				 int level)
{
	struct kvm_mmu_page *child = spte_to_child_sp(new_spte);
	bool is_one_below = child->level + 1 == level && child->gfn == gfn;

	if (KVM_BUG_ON(!child->external_spt, kvm))
		return NULL;

	return KVM_BUG_ON(!is_one_below, kvm) ? NULL : child->external_spt;
}
/* end region */

/* region: tdx_sept_map_nonleaf_spte rows: 3 4 notes: a2 */
static int tdx_sept_map_nonleaf_spte(struct kvm *kvm, gfn_t gfn, u64 new_spte,
				     int level)
{
	u64 err;

	if (!tdx_spte_to_sept_pt(kvm, gfn, new_spte, level))
		return -EIO;

	err = tdh_mem_sept_add(kvm);
	if (tdx_operand_busy(err))
		return -EBUSY;			/* rows: 3 4 notes: a2 */

	return TDX_BUG_ON(err, kvm) ? -EIO : 0;
}
/* end region */

/* region: tdx_sept_remove_leaf_spte rows: 6 7 8 9 10 11 12 13 14 notes: b c d */
static int tdx_sept_remove_leaf_spte(struct kvm *kvm, int level)
{
	lockdep_assert_held_write(
		&kvm->mmu_lock);	/* rows: 6 7 9 10 11 13 notes: b c d */

	/* Private pages go before the key does. */
	if (KVM_BUG_ON(!kvm->hkid_assigned, kvm))	/* rows: 12 14 */
		return -EIO;

	/* region: remove-4k-only rows: 7 8 10 */
	/* Also what a split, or a table with other bits, runs into. */
	if (KVM_BUG_ON(level != PG_LEVEL_4K, kvm))	/* rows: 7 8 10 */
		return -EIO;
	/* end region */

	/* region: block-track-remove rows: 6 9 10 11 12 13 notes: b c d */
	if (TDX_BUG_ON(tdh_do_no_vcpus(tdh_mem_range_block, kvm), kvm))
		return -EIO;		/* rows: 6 9 10 11 13 notes: b c d */

	/* Fails without a result: the removal goes on all the same. */
	tdx_track(kvm);

	if (TDX_BUG_ON(tdh_do_no_vcpus(tdh_mem_page_remove, kvm), kvm))
		return -EIO;		/* rows: 6 9 10 11 13 notes: b c d */
	/* end region */

	return TDX_BUG_ON(tdh_phymem_page_wbinvd_hkid(kvm), kvm) ? -EIO : 0;
}
/* end region */

/* region: tdx_sept_set_private_spte rows: 1 2 3 4 6 7 8 10 11 12 notes: a1 a2 c */
/* .set_external_spte: one entrance for all; the old value decides first. */
int tdx_sept_set_private_spte(struct kvm *kvm, gfn_t gfn, u64 old_spte,
			      u64 new_spte, int level)
{
	lockdep_assert_held(&kvm->mmu_lock);

	/* What was mapped goes, whatever should have come in its place. */
	if (is_shadow_present_pte(old_spte))	/* rows: 6 7 8 10 11 12 */
		return tdx_sept_remove_leaf_spte(kvm, level);

	switch (spte_kind(new_spte, level)) {
	case LEAF:				/* rows: 1 2 notes: a1 */
		return tdx_sept_map_leaf_spte(kvm, level);
	case NONLEAF:				/* rows: 3 4 notes: a2 */
		return tdx_sept_map_nonleaf_spte(kvm, gfn, new_spte, level);
	default:
		KVM_BUG_ON(true, kvm);
		return -EIO;
	}
}
/* end region */

/* region: tdx_sept_free_private_spt rows: 9 10 13 14 notes: b d */
/* .free_external_spt: the page is leaked where either of the two fails. */
void tdx_sept_free_private_spt(struct kvm *kvm, struct kvm_mmu_page *sp)
{
	/* As long as there is a key, the TD may walk the table. */
	if (!KVM_BUG_ON(kvm->hkid_assigned, kvm))	/* rows: 9 10 13 14 */
		__tdx_reclaim_page();			/* rows: 9 10 13 14 */

	sp->external_spt = NULL;
}
/* end region */
