// SPDX-License-Identifier: GPL-2.0
/*
 * A VM, its tables and its SPTEs, made with a kernel tree's own functions and
 * masks. `HAVE_x` says whether the code taken from the tree knows the name x,
 * and `ARITY_f` how many parameters its function f has.
 */

u8 world_frames[FRAMES][PAGE_SIZE] __attribute__((aligned(4096)));
struct page world_pages[FRAMES + 1];
static int nr_frames;

static struct rcu_head *freed[FRAMES];
static int nr_freed;

static struct kvm plain_vm;
#if HAVE_is_mirror
static struct kvm_tdx td;
#endif

struct page *world_page(u64 pfn)
{
	bool is_frame = pfn >= FIRST_FRAME && pfn < FIRST_FRAME + FRAMES;

	return &world_pages[is_frame ? pfn - FIRST_FRAME : FRAMES];
}

static void *new_frame(void)
{
	if (nr_frames >= FRAMES)
		world_leave("out of frames");
	return memset(world_frames[nr_frames++], 0, PAGE_SIZE);
}

void world_call_rcu(struct rcu_head *head, void (*func)(struct rcu_head *head))
{
	head->func = func;
	if (nr_freed < FRAMES)
		freed[nr_freed++] = head;
}

static bool has_mirrors(void)
{
	return HAVE_is_mirror;
}

static struct kvm *new_vm(void)
{
	struct kvm *kvm = &plain_vm;

	nr_frames = nr_freed = 0;
	memset(&plain_vm, 0, sizeof(plain_vm));
	memset(world_pages, 0, sizeof(world_pages));

	allow_mmio_caching = true;
#if ARITY_kvm_mmu_set_ept_masks == 1
	kvm_mmu_set_ept_masks(true);
#else
	kvm_mmu_set_ept_masks(true, true);
#endif

#if HAVE_is_mirror
	if (is("page", "mirror")) {
		memset(&td, 0, sizeof(td));
		td.hkid = is("hkid", "gone") ? -1 : 42;
		td.state = is("td", "building") ? TD_STATE_INITIALIZED :
						  TD_STATE_RUNNABLE;
#if HAVE_page_add_src
		td.page_add_src = is("source", "missing") ? NULL :
							    world_pages;
#endif
		kvm = &td.kvm;
	}
	kvm->arch.pre_fault_allowed = !is("td", "building") ||
				      is("prefault", "allowed");
#endif
#if HAVE_SHADOW_NONPRESENT_VALUE
	/* What a TD has, as no private address is MMIO. */
	kvm->arch.shadow_mmio_value = is("page", "mirror") ? 0 :
							     shadow_mmio_value;
#endif
	kvm->slots_lock = is("slots", "unlocked") ? UNLOCKED : HELD_WRITE;
	return kvm;
}

/* Whether vCPUs were told to wait and nobody told them to go on. */
static bool is_waiting(struct kvm *kvm)
{
#if HAVE_wait_for_sept_zap
	return is("page", "mirror") && to_kvm_tdx(kvm)->wait_for_sept_zap;
#else
	return false;
#endif
}

static u64 empty_spte(void)
{
#if HAVE_SHADOW_NONPRESENT_VALUE
	return SHADOW_NONPRESENT_VALUE;
#else
	return 0;
#endif
}

static u64 frozen_spte(void)
{
#if HAVE_FROZEN_SPTE
	return FROZEN_SPTE;
#else
	return REMOVED_SPTE;
#endif
}

static u64 mmio_spte(struct kvm *kvm)
{
#if HAVE_SHADOW_NONPRESENT_VALUE
	return kvm->arch.shadow_mmio_value | 0xfebf1000ULL;
#else
	return shadow_mmio_value | 0xfebf1000ULL;
#endif
}

/* Neither present nor a value that KVM gives a meaning to. */
static u64 other_np_spte(void)
{
	return empty_spte() | 0x400;
}

static u64 leaf_spte(int level, u64 pfn)
{
	u64 spte = SPTE_MMU_PRESENT_MASK | shadow_present_mask |
		   VMX_EPT_RWX_MASK | shadow_host_writable_mask |
		   shadow_mmu_writable_mask | shadow_accessed_mask |
		   shadow_dirty_mask;

#if HAVE_VMX_EPT_USER_EXECUTABLE_MASK
	spte |= VMX_EPT_USER_EXECUTABLE_MASK;
#endif
	return spte | (level > 1 ? PT_PAGE_SIZE_MASK : 0) | pfn << PAGE_SHIFT;
}

static u64 with_other_bits(u64 leaf)
{
	return leaf & ~shadow_dirty_mask;
}

/* Writable for the MMU, and not for the host. */
static u64 with_wrong_bits(u64 leaf)
{
	return leaf & ~shadow_host_writable_mask;
}

static u64 without_write(u64 leaf)
{
	return leaf & ~(u64)PT_WRITABLE_MASK;
}

static struct kvm_mmu_page *new_table(int level, u64 gfn)
{
	struct kvm_mmu_page *sp = new_frame();

	_Static_assert(sizeof(*sp) <= PAGE_SIZE, "a table fits a frame");
	sp->spt = new_frame();
	for (int i = 0; i < 512; i++)
		sp->spt[i] = empty_spte();
	set_page_private(virt_to_page(sp->spt), (unsigned long)sp);
	sp->role.level = level;
	sp->gfn = gfn;
	sp->tdp_mmu_page = true;
#if HAVE_is_mirror
	sp->role.is_mirror = is("page", "mirror");
	sp->external_spt = sp->role.is_mirror ? new_frame() : NULL;
#endif
	return sp;
}

/* A table whose page for the S-EPT is missing or meant for another entry. */
static void misfit(struct kvm_mmu_page *sp)
{
#if HAVE_is_mirror
	if (is("sept", "missing"))
		sp->external_spt = NULL;
	if (is("sept", "other-level"))
		sp->role.level++;
	if (is("sept", "other-gfn"))
		sp->gfn += 512;
#endif
}

static u64 table_spte(struct kvm_mmu_page *sp)
{
	return make_nonleaf_spte(sp->spt, false);
}

static struct kvm_mmu_page *spte_to_child(u64 table)
{
	return spte_to_child_sp(table);
}

static u64 table_with_other_bits(u64 table)
{
	return table & ~shadow_accessed_mask;
}

static struct tdp_iter iter_at(struct kvm_mmu_page *sp, u64 gfn, int level,
			       u64 old)
{
	return (struct tdp_iter) {
		.sptep = &sp->spt[0],
		.gfn = gfn,
		.level = level,
		.old_spte = old,
	};
}

static void change_exclusive(struct kvm *kvm, struct tdp_iter *iter, u64 new)
{
#if HAVE_tdp_mmu_iter_set_spte
	tdp_mmu_iter_set_spte(kvm, iter, new);
#else
	tdp_mmu_set_spte(kvm, iter, new);
#endif
}

static void end_grace_period(void)
{
	for (int i = 0; i < nr_freed; i++)
		freed[i]->func(freed[i]);
}
