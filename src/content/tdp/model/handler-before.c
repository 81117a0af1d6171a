// SPDX-License-Identifier: GPL-2.0
/*
 * The change handler before the series, up to v7.1: book-keeping only. It
 * returns nothing, knows no mirror and bugs no VM.
 */

#include "before.h"

/* region: handle_changed_spte */
void handle_changed_spte(struct kvm *kvm, gfn_t gfn, u64 old_spte,
			 u64 new_spte, int level, bool shared)
{
	enum spte_kind was = spte_kind(old_spte, level);
	enum spte_kind is = spte_kind(new_spte, level);
	bool pfn_changed = spte_to_pfn(old_spte) != spte_to_pfn(new_spte);

	if (was == LEAF && is == LEAF && pfn_changed)
		BUG();					/* rows: 6 */

	if (old_spte == new_spte)
		return;

	/* A parent's event comes before those of its children. */
	trace_kvm_tdp_mmu_spte_changed(gfn, level, old_spte, new_spte);

	if (was == NP && is == NP)
		WARN_ON_ONCE(!is_mmio_spte(old_spte) &&	/* rows: 5 */
			     !is_mmio_spte(new_spte) &&	/* rows: 5 */
			     !is_frozen_spte(new_spte)); /* rows: 5 */

	if (was != NONLEAF)
		return;

	if (is == NONLEAF && !WARN_ON_ONCE(pfn_changed))	/* rows: 10 */
		return;

	handle_removed_pt(kvm, spte_to_child_sp(old_spte),
			  shared);			/* rows: 9 10 13 14 */
}
/* end region */
