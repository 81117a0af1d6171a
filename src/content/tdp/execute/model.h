/* SPDX-License-Identifier: GPL-2.0 */
/* The rest of the world as the model has it, beside its own model.h. */

/* Of all its forms: KVM_BUG_ON() with the SEAMCALL's error in the log. */
#define TDX_BUG_ON(err, kvm) RECORD_BUG("tdx-bug-on", err, kvm)

#define kick_all_vcpus(kvm) \
	world_kick(in_function, __FILE__, __LINE__, (kvm)->wait_for_sept_zap)

#define trace_kvm_tdp_mmu_spte_changed(gfn, level, old, new) world_trace(level)

struct kvm_mmu_page *spte_to_child_sp(u64 spte);
