// SPDX-License-Identifier: GPL-2.0
/* The end of a page table that was cut out, as merged. */

#include "merged.h"

/* region: freeze-shared rows: 5 9 10 13 */
/* Another thread may be at work on the entry: wait until it is done. */
static u64 freeze_shared(u64 *sptep)
{
	u64 old_spte;

	while (is_frozen_spte(old_spte = xchg(sptep, FROZEN_SPTE)))
		cpu_relax();

	return old_spte;
}
/* end region */

/* region: freeze-exclusive rows: 9 10 14 */
/* Nobody can map anything now: what maps nothing can be left as it is. */
static u64 freeze_exclusive(u64 *sptep)
{
	u64 old_spte = *sptep;

	if (is_shadow_present_pte(old_spte))
		*sptep = FROZEN_SPTE;

	return old_spte;
}
/* end region */

/* region: handle_removed_pt rows: 9 10 13 14 notes: b d */
void handle_removed_pt(struct kvm *kvm, struct kvm_mmu_page *sp, bool shared)
{
	u64 old_spte;
	gfn_t gfn;
	int i;

	for (i = 0; i < SPTE_ENT_PER_PAGE; i++) {
		gfn = sp->gfn + i * KVM_PAGES_PER_HPAGE(sp->level);
		old_spte = shared ? freeze_shared(&sp->spt[i]) :
				    freeze_exclusive(&sp->spt[i]);
		if (!shared && !is_shadow_present_pte(old_spte))
			continue;

		/* No error gets out of here: a child that stays is a bug. */
		handle_changed_spte(kvm, sp, gfn, old_spte, FROZEN_SPTE,
				    sp->level, shared);	/* rows: 9 10 13 */
	}

	if (is_mirror_sp(sp))
		tdx_sept_free_private_spt(kvm, sp);	/* rows: 9 10 13 14 */
}
/* end region */
