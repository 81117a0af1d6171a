/* SPDX-License-Identifier: GPL-2.0 */
/* What the files of the merged variant call in each other. */
#ifndef MERGED_H
#define MERGED_H

#include "model.h"

int __handle_changed_spte(struct kvm *kvm, struct kvm_mmu_page *sp, gfn_t gfn,
			  u64 old_spte, u64 new_spte, int level, bool shared);
void handle_changed_spte(struct kvm *kvm, struct kvm_mmu_page *sp, gfn_t gfn,
			 u64 old_spte, u64 new_spte, int level, bool shared);

/* .set_external_spte and .free_external_spt of a TD */
int tdx_sept_set_private_spte(struct kvm *kvm, gfn_t gfn, u64 old_spte,
			      u64 new_spte, int level);
void tdx_sept_free_private_spt(struct kvm *kvm, struct kvm_mmu_page *sp);

#endif
