/* SPDX-License-Identifier: GPL-2.0 */
/* What the files of the variant before the series call in each other. */
#ifndef BEFORE_H
#define BEFORE_H

#include "model.h"

void handle_changed_spte(struct kvm *kvm, gfn_t gfn, u64 old_spte,
			 u64 new_spte, int level, bool shared);
void remove_external_spte(struct kvm *kvm, u64 old_spte, int level);

/*
 * .set_external_spte, .link_external_spt, .remove_external_spte and
 * .free_external_spt of a TD
 */
int tdx_sept_set_private_spte(struct kvm *kvm, int level);
int tdx_sept_link_private_spt(struct kvm *kvm);
void tdx_sept_remove_private_spte(struct kvm *kvm, int level);
int tdx_sept_free_private_spt(struct kvm *kvm);

#endif
