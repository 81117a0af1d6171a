// SPDX-License-Identifier: GPL-2.0
/* The end of a page table that was cut out, before the series. */

#include "before.h"

static u64 freeze(u64 *sptep, bool shared)
{
	u64 old_spte = *sptep;

	if (!shared && !is_shadow_present_pte(old_spte))
		return old_spte;

	while (is_frozen_spte(old_spte = xchg(sptep, FROZEN_SPTE)))
		cpu_relax();

	return old_spte;
}

/* region: handle_removed_pt rows: 9 10 13 14 */
void handle_removed_pt(struct kvm *kvm, struct kvm_mmu_page *sp, bool shared)
{
	u64 old_spte;
	gfn_t gfn;
	int i;

	for (i = 0; i < SPTE_ENT_PER_PAGE; i++) {
		gfn = sp->gfn + i * KVM_PAGES_PER_HPAGE(sp->level);
		old_spte = freeze(&sp->spt[i], shared);
		if (!shared && !is_shadow_present_pte(old_spte))
			continue;

		handle_changed_spte(kvm, gfn, old_spte, FROZEN_SPTE, sp->level,
				    shared);

		/* The handler knows no mirror, so its share is done here. */
		if (is_mirror_sp(sp)) {
			KVM_BUG_ON(shared, kvm);	/* rows: 10 */
			remove_external_spte(kvm, old_spte, sp->level);
		}
	}

	/* A page that S-EPT does not give back is leaked. */
	if (is_mirror_sp(sp) &&
	    WARN_ON(tdx_sept_free_private_spt(kvm)))	/* rows: 9 10 14 */
		sp->external_spt = NULL;
}
/* end region */
