// SPDX-License-Identifier: GPL-2.0
/* SEAMCALLs and what KVM makes of their errors. */

#include "model.h"

/* region: tdh_do_no_vcpus rows: 6 9 10 11 12 13 notes: b c d */
/*
 * A vCPU that enters, or runs a TDCALL, may hold what the call needs: keep all
 * of them out and call once more. The flag is one for the whole VM: two users
 * would undo each other's.
 */
u64 tdh_do_no_vcpus(u64 (*tdh)(struct kvm *kvm), struct kvm *kvm)
{
	u64 err;

	lockdep_assert_held_write(
		&kvm->mmu_lock);	/* rows: 6 9 10 11 13 notes: b c d */

	err = tdh(kvm);
	if (tdx_operand_busy(err)) {			/* rows: 12 */
		kvm->wait_for_sept_zap = true;
		kick_all_vcpus(kvm);
		err = tdh(kvm);
		kvm->wait_for_sept_zap = false;
	}

	return err;
}
/* end region */

/* region: tdx_track rows: 6 9 10 11 12 13 notes: b c d */
/* A new epoch; vCPUs of the old one may still hold a translation. */
void tdx_track(struct kvm *kvm)
{
	/* No vCPU has run yet. */
	if (!kvm->td_runnable)
		return;

	lockdep_assert_held_write(
		&kvm->mmu_lock);	/* rows: 6 9 10 11 13 notes: b c d */

	TDX_BUG_ON(tdh_do_no_vcpus(tdh_mem_track, kvm), kvm); /* notes: b c d */

	kick_all_vcpus(kvm);
}
/* end region */

/* region: tdx_mem_page_aug rows: 1 2 notes: a1 */
int tdx_mem_page_aug(struct kvm *kvm)
{
	u64 err = tdh_mem_page_aug(kvm);

	if (tdx_operand_busy(err))
		return -EBUSY;			/* rows: 1 2 notes: a1 */

	return TDX_BUG_ON(err, kvm) ? -EIO : 0;
}
/* end region */

/* region: tdx_mem_page_add rows: 1 2 notes: a1 */
int tdx_mem_page_add(struct kvm *kvm)
{
	u64 err;

	if (KVM_BUG_ON(!kvm->page_add_src, kvm))
		return -EIO;

	err = tdh_mem_page_add(kvm);
	if (tdx_operand_busy(err))
		return -EBUSY;			/* rows: 1 2 notes: a1 */

	return TDX_BUG_ON(err, kvm) ? -EIO : 0;
}
/* end region */

/* region: __tdx_reclaim_page rows: 9 10 13 14 notes: d */
/* Warns, but knows of no VM that it could bug. */
int __tdx_reclaim_page(void)
{
	return TDX_BUG_ON(tdh_phymem_page_reclaim(), NULL) ? -EIO : 0;
}
/* end region */
