/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The world around the model: what a decision looks at, and nothing else.
 *
 * The model keeps the kernel's function names and leaves out arguments and
 * steps that decide nothing: TLB flushes, page statistics, RCU, accounting,
 * sanity checks of levels and permissions, the exchange of SPTEs that the CPU
 * may still write. TDX_BUG_ON() stands for its forms _1 to _3 too; the checks
 * of prefault and slots_lock before PAGE.ADD and tdx_reclaim_page() round the
 * call itself are left out.
 */
#ifndef MODEL_H
#define MODEL_H

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>

typedef unsigned long long u64;
typedef u64 gfn_t;

#define PG_LEVEL_4K		1
#define SPTE_ENT_PER_PAGE	512
#define KVM_PAGES_PER_HPAGE(l)	(1ULL << (((l) - 1) * 9))

/* SPTE bits of our own: as few as the decisions need. */
#define SPTE_PRESENT		(1ULL << 11)
#define SPTE_HUGE		(1ULL << 7)
#define SPTE_MMIO		(1ULL << 1)
#define SPTE_PFN_SHIFT		12
#define EMPTY_SPTE		(1ULL << 63)
#define FROZEN_SPTE		(EMPTY_SPTE | 1)

static inline bool is_shadow_present_pte(u64 spte)
{
	return spte & SPTE_PRESENT;
}

static inline bool is_last_spte(u64 spte, int level)
{
	return level == PG_LEVEL_4K || spte & SPTE_HUGE;
}

static inline bool is_frozen_spte(u64 spte)
{
	return spte == FROZEN_SPTE;
}

static inline bool is_mmio_spte(u64 spte)
{
	return !is_shadow_present_pte(spte) && spte & SPTE_MMIO;
}

static inline u64 spte_to_pfn(u64 spte)
{
	return (spte & ~EMPTY_SPTE) >> SPTE_PFN_SHIFT;
}

/* The three values that the matrix knows for an SPTE. */
enum spte_kind { NP, LEAF, NONLEAF };

static inline enum spte_kind spte_kind(u64 spte, int level)
{
	if (!is_shadow_present_pte(spte))
		return NP;

	return is_last_spte(spte, level) ? LEAF : NONLEAF;
}

/* One page table of KVM's; external_spt is the S-EPT page behind a mirror. */
struct kvm_mmu_page {
	int level;
	gfn_t gfn;
	bool is_mirror;
	void *external_spt;
	u64 spt[SPTE_ENT_PER_PAGE];
};

static inline bool is_mirror_sp(struct kvm_mmu_page *sp)
{
	return sp->is_mirror;
}

struct kvm_mmu_page *spte_to_child_sp(u64 spte);

static inline bool try_cmpxchg64(u64 *sptep, u64 *old_spte, u64 new_spte)
{
	return __atomic_compare_exchange_n(sptep, old_spte, new_spte, false,
					   __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

static inline u64 xchg(u64 *sptep, u64 new_spte)
{
	return __atomic_exchange_n(sptep, new_spte, __ATOMIC_SEQ_CST);
}

enum mmu_lock { UNLOCKED, HELD_READ, HELD_WRITE };

struct kvm {
	enum mmu_lock mmu_lock;
	bool vm_bugged;
	bool hkid_assigned;
	bool td_runnable;	/* false while its image is being built */
	bool page_add_src;
	bool wait_for_sept_zap;
};

/* An SPTE about to change, with the value that was read from it. */
struct tdp_iter {
	struct kvm_mmu_page *sp;
	u64 *sptep;
	gfn_t gfn;
	int level;
	u64 old_spte;
};

/* Assertions are recorded, not printed; each gives back its condition. */
bool record_warn(bool cond, const char *kind, const char *function);
bool record_bug_on(bool cond, const char *kind, const char *function,
		   struct kvm *kvm);
_Noreturn void record_bug(const char *function);

#define WARN_ON(cond)		record_warn(cond, "WARN", __func__)
#define WARN_ON_ONCE(cond)	record_warn(cond, "WARN", __func__)
#define KVM_MMU_WARN_ON(cond)	record_warn(cond, "KVM_MMU_WARN_ON", __func__)
#define BUG()			record_bug(__func__)
#define KVM_BUG_ON(cond, kvm)	record_bug_on(cond, "KVM_BUG_ON", __func__, kvm)
#define TDX_BUG_ON(err, kvm)	record_bug_on(err, "TDX_BUG_ON", __func__, kvm)

#define lockdep_assert_held(lock) \
	record_warn(*(lock) == UNLOCKED, "lockdep", __func__)
#define lockdep_assert_held_read(lock) \
	record_warn(*(lock) != HELD_READ, "lockdep", __func__)
#define lockdep_assert_held_write(lock) \
	record_warn(*(lock) != HELD_WRITE, "lockdep", __func__)

void trace_kvm_tdp_mmu_spte_changed(gfn_t gfn, int level, u64 old_spte,
				    u64 new_spte);
void cpu_relax(void);
void kick_all_vcpus(struct kvm *kvm);

/* SEAMCALLs: 0, busy or another error, as the run has it. */
#define TDX_OPERAND_BUSY	0x8000020000000000ULL

static inline bool tdx_operand_busy(u64 err)
{
	return err == TDX_OPERAND_BUSY;
}

u64 tdh_mem_page_aug(struct kvm *kvm);
u64 tdh_mem_page_add(struct kvm *kvm);
u64 tdh_mem_sept_add(struct kvm *kvm);
u64 tdh_mem_range_block(struct kvm *kvm);
u64 tdh_mem_track(struct kvm *kvm);
u64 tdh_mem_page_remove(struct kvm *kvm);
u64 tdh_phymem_page_wbinvd_hkid(struct kvm *kvm);
u64 tdh_phymem_page_reclaim(void);

/* The same before the series and as merged. */
int tdp_mmu_set_spte_atomic(struct kvm *kvm, struct tdp_iter *iter,
			    u64 new_spte);
void tdp_mmu_set_spte(struct kvm *kvm, struct tdp_iter *iter, u64 new_spte);
void handle_removed_pt(struct kvm *kvm, struct kvm_mmu_page *sp, bool shared);

u64 tdh_do_no_vcpus(u64 (*tdh)(struct kvm *kvm), struct kvm *kvm);
void tdx_track(struct kvm *kvm);
int tdx_mem_page_aug(struct kvm *kvm);
int tdx_mem_page_add(struct kvm *kvm);
int __tdx_reclaim_page(void);

#endif
