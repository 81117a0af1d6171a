// SPDX-License-Identifier: GPL-2.0
/* A VM, its tables and its SPTEs, as the model has them. */

#define TABLES		5
#define TABLE_PFN	0x1000ULL
#define OTHER_BITS	(1ULL << 9)

static struct kvm vm;
static struct kvm_mmu_page tables[TABLES];
static int nr_tables;

static bool has_mirrors(void)
{
	return true;
}

static struct kvm *new_vm(void)
{
	nr_tables = 0;
	vm = (struct kvm) {
		.hkid_assigned = !is("hkid", "gone"),
		.td_runnable = !is("td", "building"),
		.page_add_src = !is("source", "missing"),
	};
	return &vm;
}

/* Whether vCPUs were told to wait and nobody told them to go on. */
static bool is_waiting(struct kvm *kvm)
{
	return kvm->wait_for_sept_zap;
}

static u64 empty_spte(void)
{
	return EMPTY_SPTE;
}

static u64 frozen_spte(void)
{
	return FROZEN_SPTE;
}

static u64 mmio_spte(struct kvm *kvm)
{
	(void)kvm;
	return SPTE_MMIO;
}

static u64 other_np_spte(void)
{
	return EMPTY_SPTE | OTHER_BITS;
}

static u64 leaf_spte(int level, u64 pfn)
{
	return SPTE_PRESENT | (level > PG_LEVEL_4K ? SPTE_HUGE : 0) |
	       pfn << SPTE_PFN_SHIFT;
}

static u64 with_other_bits(u64 leaf)
{
	return leaf | OTHER_BITS;
}

/* The model checks no permissions. */
static u64 with_wrong_bits(u64 leaf)
{
	return with_other_bits(leaf);
}

static u64 without_write(u64 leaf)
{
	return with_other_bits(leaf);
}

static struct kvm_mmu_page *new_table(int level, u64 gfn)
{
	struct kvm_mmu_page *sp;

	if (nr_tables == TABLES)
		world_leave("out of tables");
	sp = &tables[nr_tables++];
	sp->level = level;
	sp->gfn = gfn;
	sp->is_mirror = is("page", "mirror");
	sp->external_spt = sp->is_mirror ? sp : NULL;
	for (int i = 0; i < SPTE_ENT_PER_PAGE; i++)
		sp->spt[i] = EMPTY_SPTE;
	return sp;
}

/* A table whose page for the S-EPT is missing or meant for another entry. */
static void misfit(struct kvm_mmu_page *sp)
{
	if (is("sept", "missing"))
		sp->external_spt = NULL;
	if (is("sept", "other-level"))
		sp->level++;
	if (is("sept", "other-gfn"))
		sp->gfn += 512;
}

static u64 table_spte(struct kvm_mmu_page *sp)
{
	return SPTE_PRESENT | (TABLE_PFN + (u64)(sp - tables)) << SPTE_PFN_SHIFT;
}

struct kvm_mmu_page *spte_to_child_sp(u64 spte)
{
	return &tables[spte_to_pfn(spte) - TABLE_PFN];
}

static struct kvm_mmu_page *spte_to_child(u64 table)
{
	return spte_to_child_sp(table);
}

static u64 table_with_other_bits(u64 table)
{
	return table ^ OTHER_BITS;
}

static struct tdp_iter iter_at(struct kvm_mmu_page *sp, u64 gfn, int level,
			       u64 old)
{
	return (struct tdp_iter) {
		.sp = sp,
		.sptep = &sp->spt[0],
		.gfn = gfn,
		.level = level,
		.old_spte = old,
	};
}

static void change_exclusive(struct kvm *kvm, struct tdp_iter *iter, u64 new)
{
	tdp_mmu_set_spte(kvm, iter, new);
}

static void end_grace_period(void)
{
}
