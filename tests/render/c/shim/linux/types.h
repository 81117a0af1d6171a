/* SPDX-License-Identifier: GPL-2.0-only */
/* What the header may take from the kernel's file of this name. */
#ifndef SHIM_LINUX_TYPES_H
#define SHIM_LINUX_TYPES_H

typedef _Bool bool;

#define true 1
#define false 0
#define NULL ((void *)0)

#endif
