// SPDX-License-Identifier: GPL-2.0
/* How TDX replays changes of the mirror in S-EPT, before the series (v7.1). */

#include "before.h"

/* region: tdx_sept_set_private_spte rows: 1 */
/* .set_external_spte: for leaves only. */
int tdx_sept_set_private_spte(struct kvm *kvm, int level)
{
	if (KVM_BUG_ON(level != PG_LEVEL_4K, kvm))
		return -EIO;

	return kvm->td_runnable ? tdx_mem_page_aug(kvm) : tdx_mem_page_add(kvm);
}
/* end region */

/* region: tdx_sept_link_private_spt rows: 3 */
int tdx_sept_link_private_spt(struct kvm *kvm)
{
	u64 err = tdh_mem_sept_add(kvm);

	if (tdx_operand_busy(err))
		return -EBUSY;				/* rows: 3 */

	return TDX_BUG_ON(err, kvm) ? -EIO : 0;
}
/* end region */

/* region: tdx_sept_remove_private_spte rows: 8 12 */
/* Returns nothing: what fails here is TDX's to report. */
void tdx_sept_remove_private_spte(struct kvm *kvm, int level)
{
	lockdep_assert_held_write(&kvm->mmu_lock);

	if (KVM_BUG_ON(!kvm->hkid_assigned, kvm) ||
	    KVM_BUG_ON(level != PG_LEVEL_4K, kvm))	/* rows: 8 */
		return;

	if (TDX_BUG_ON(tdh_do_no_vcpus(tdh_mem_range_block, kvm), kvm))
		return;					/* rows: 12 */

	tdx_track(kvm);

	if (TDX_BUG_ON(tdh_do_no_vcpus(tdh_mem_page_remove, kvm), kvm))
		return;					/* rows: 12 */

	TDX_BUG_ON(tdh_phymem_page_wbinvd_hkid(kvm), kvm);
}
/* end region */

/* region: tdx_sept_free_private_spt rows: 9 14 */
int tdx_sept_free_private_spt(struct kvm *kvm)
{
	if (KVM_BUG_ON(kvm->hkid_assigned, kvm))	/* rows: 9 14 */
		return -EIO;

	return __tdx_reclaim_page();
}
/* end region */
