// SPDX-License-Identifier: GPL-2.0
/* What the model asks of the world around it: records, waits, SEAMCALLs. */

#include <stdio.h>

#include "run.h"

#define SEAMCALL_ERROR	0xC000010000000000ULL

static void record(const char *kind, const char *function, bool loud)
{
	printf("%s{\"kind\":\"%s\",\"function\":\"%s\",\"loud\":%s}",
	       outcome.nr_events++ ? "," : "", kind, function,
	       loud ? "true" : "false");
}

bool record_warn(bool cond, const char *kind, const char *function)
{
	if (cond)
		record(kind, function, true);
	return cond;
}

bool record_bug_on(bool cond, const char *kind, const char *function,
		   struct kvm *kvm)
{
	if (cond) {
		record(kind, function, !kvm || !kvm->vm_bugged);
		if (kvm)
			kvm->vm_bugged = true;
	}
	return cond;
}

static _Noreturn void leave_with(const char *why)
{
	outcome.end = why;
	longjmp(outcome.leave, 1);
}

_Noreturn void record_bug(const char *function)
{
	record("BUG", function, true);
	leave_with("BUG");
}

/* Nobody else is there to end the wait. */
void cpu_relax(void)
{
	leave_with("waits");
}

/* Those that are kicked come back unless they are told to wait. */
void kick_all_vcpus(struct kvm *kvm)
{
	outcome.vcpus_out = kvm->wait_for_sept_zap;
}

void trace_kvm_tdp_mmu_spte_changed(gfn_t gfn, int level, u64 old_spte,
				    u64 new_spte)
{
	(void)gfn, (void)old_spte, (void)new_spte;
	if (level == run.level)
		outcome.traced = true;
	else
		outcome.nr_traced_below++;
}

static u64 seamcall(const char *name, bool vcpus_out)
{
	if (!is(run.fault, name))
		return 0;

	outcome.faulted = true;
	if (is(run.how, "error"))
		return SEAMCALL_ERROR;
	return is(run.how, "busy-once") && vcpus_out ? 0 : TDX_OPERAND_BUSY;
}

#define SEAMCALL(function, name)					\
u64 function(struct kvm *kvm)						\
{									\
	return seamcall(name, kvm->wait_for_sept_zap && outcome.vcpus_out); \
}

SEAMCALL(tdh_mem_page_aug, "PAGE.AUG")
SEAMCALL(tdh_mem_page_add, "PAGE.ADD")
SEAMCALL(tdh_mem_sept_add, "SEPT.ADD")
SEAMCALL(tdh_mem_range_block, "RANGE.BLOCK")
SEAMCALL(tdh_mem_track, "TRACK")
SEAMCALL(tdh_mem_page_remove, "PAGE.REMOVE")
SEAMCALL(tdh_phymem_page_wbinvd_hkid, "PAGE.WBINVD")

u64 tdh_phymem_page_reclaim(void)
{
	return seamcall("PAGE.RECLAIM", false);
}
