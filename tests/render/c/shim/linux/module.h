/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef SHIM_LINUX_MODULE_H
#define SHIM_LINUX_MODULE_H

#define MODULE_LICENSE(text) _Static_assert(sizeof(text) > 1, "a licence")
#define MODULE_DESCRIPTION(text) _Static_assert(sizeof(text) > 1, "a text")

#endif
