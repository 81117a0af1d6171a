// SPDX-License-Identifier: GPL-2.0
/*
 * Makes one SPTE change for each line read, through the setters of the model,
 * and prints one line of JSON that says what happened.
 *
 *	table lock level old new child page td hkid fault how
 *
 * table: direct, mirror          lock: shared, exclusive
 * old, new, child: see value()   page: right, missing, other-level, other-gfn
 * td: running, building          hkid: assigned, gone
 * fault: a SEAMCALL or none      how: busy-once (until all vCPUs are kept out),
 *                                     busy, error; race for a lost race; none
 */
#include <stdio.h>
#include <stdlib.h>

#include "run.h"

#define GFN		(1ULL << 27)
#define LEAF_PFN	0x100ULL
#define OTHER_LEAF_PFN	0x200ULL
#define TABLE_PFN	0x1000ULL
#define OTHER_BITS	(1ULL << 9)
#define RACED_BITS	(1ULL << 8)
#define TABLES		4

struct run run;
struct outcome outcome;

static struct kvm_mmu_page tables[TABLES];
static int nr_tables;

struct kvm_mmu_page *spte_to_child_sp(u64 spte)
{
	return &tables[spte_to_pfn(spte) - TABLE_PFN];
}

static struct kvm_mmu_page *new_table(int level)
{
	struct kvm_mmu_page *sp = &tables[nr_tables++];

	sp->level = level;
	sp->gfn = GFN;
	sp->is_mirror = is(run.table, "mirror");
	sp->external_spt = sp->is_mirror ? sp : NULL;
	for (int i = 0; i < SPTE_ENT_PER_PAGE; i++)
		sp->spt[i] = EMPTY_SPTE;
	return sp;
}

static u64 leaf(int level, u64 pfn)
{
	return SPTE_PRESENT | (level > PG_LEVEL_4K ? SPTE_HUGE : 0) |
	       pfn << SPTE_PFN_SHIFT;
}

static u64 value(const char *name, int level, u64 old)
{
	if (is(name, "empty"))
		return EMPTY_SPTE;
	if (is(name, "frozen"))
		return FROZEN_SPTE;
	if (is(name, "mmio"))
		return SPTE_MMIO;
	if (is(name, "other-np"))
		return EMPTY_SPTE | OTHER_BITS;
	if (is(name, "leaf"))
		return leaf(level, LEAF_PFN);
	if (is(name, "leaf-moved"))
		return leaf(level, OTHER_LEAF_PFN);
	if (is(name, "leaf-over-table"))
		return leaf(level, spte_to_pfn(old));
	if (is(name, "table"))
		return SPTE_PRESENT | (TABLE_PFN + (u64)(new_table(level - 1) -
						tables)) << SPTE_PFN_SHIFT;
	if (is(name, "same"))
		return old;
	if (is(name, "other-bits"))
		return old ^ OTHER_BITS;

	fprintf(stderr, "unknown SPTE value %s\n", name);
	exit(2);
}

/* Puts the named value, and a leaf below it if it is a table, into a table. */
static void fill(u64 table_spte)
{
	struct kvm_mmu_page *sp = spte_to_child_sp(table_spte);

	if (is(run.child, "none"))
		return;
	sp->spt[0] = value(run.child, sp->level, 0);
	if (is(run.child, "table"))
		spte_to_child_sp(sp->spt[0])->spt[0] = leaf(sp->level - 1,
							    LEAF_PFN);
}

static void misfit(struct kvm_mmu_page *child)
{
	if (is(run.page, "missing"))
		child->external_spt = NULL;
	if (is(run.page, "other-level"))
		child->level++;
	if (is(run.page, "other-gfn"))
		child->gfn++;
}

static const char *error_name(int ret)
{
	return !ret ? "" : ret == -EBUSY ? "-EBUSY" : "-EIO";
}

static const char *spte_name(u64 spte, u64 old, u64 new)
{
	if (spte == new)
		return "new";
	if (spte == old)
		return "old";
	return is_frozen_spte(spte) ? "frozen" : "other";
}

static void make_change(void)
{
	bool shared = is(run.lock, "shared");
	struct kvm kvm = {
		.mmu_lock = shared ? HELD_READ : HELD_WRITE,
		.hkid_assigned = is(run.hkid, "assigned"),
		.td_runnable = is(run.td, "running"),
		.page_add_src = true,
	};
	struct tdp_iter iter = { .gfn = GFN, .level = run.level };
	u64 old, new;
	volatile int ret = 0;

	nr_tables = 0;
	outcome = (struct outcome){ .end = "returned" };

	iter.sp = new_table(run.level);
	iter.sptep = &iter.sp->spt[0];
	old = value(run.old, run.level, 0);
	if (spte_kind(old, run.level) == NONLEAF)
		fill(old);
	new = value(run.new, run.level, old);
	if (is(run.new, "table"))
		misfit(spte_to_child_sp(new));
	iter.old_spte = old;
	*iter.sptep = is(run.how, "race") ? old ^ RACED_BITS : old;

	printf("{\"events\":[");
	if (!setjmp(outcome.leave)) {
		if (shared)
			ret = tdp_mmu_set_spte_atomic(&kvm, &iter, new);
		else
			tdp_mmu_set_spte(&kvm, &iter, new);
	}
	if (kvm.wait_for_sept_zap)
		outcome.end = "vCPUs wait";

	printf("],\"end\":\"%s\",\"error\":\"%s\",\"spte\":\"%s\","
	       "\"traced\":%s,\"tracedBelow\":%d,\"faulted\":%s}\n",
	       outcome.end, error_name(ret), spte_name(*iter.sptep, old, new),
	       outcome.traced ? "true" : "false", outcome.nr_traced_below,
	       outcome.faulted ? "true" : "false");
}

int main(void)
{
	while (scanf("%15s %15s %d %23s %23s %15s %15s %15s %15s %15s %15s",
		     run.table, run.lock, &run.level, run.old, run.new,
		     run.child, run.page, run.td, run.hkid, run.fault,
		     run.how) == 11)
		make_change();
	return 0;
}
