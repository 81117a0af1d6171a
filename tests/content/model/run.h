/* SPDX-License-Identifier: GPL-2.0 */
/* One run of the model: what was asked for, and what has come of it so far. */
#ifndef RUN_H
#define RUN_H

#include <setjmp.h>
#include <string.h>

#include "model.h"

/* The words of an input line; driver.c says which there are. */
struct run {
	char table[16], lock[16];
	int level;
	char old[24], new[24], child[16], page[16];
	char td[16], hkid[16], fault[16], how[16];
};

struct outcome {
	int nr_events, nr_traced_below;
	bool traced, faulted, vcpus_out;
	const char *end;
	jmp_buf leave;
};

extern struct run run;
extern struct outcome outcome;

static inline bool is(const char *field, const char *word)
{
	return !strcmp(field, word);
}

#endif
