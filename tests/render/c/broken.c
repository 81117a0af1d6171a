// SPDX-License-Identifier: GPL-2.0-only
/* A classifier that is wrong about the combination that BROKEN in the environment numbers. */
#include <stdlib.h>
#include "scenarios.h"

enum tdp_row broken(unsigned int old, unsigned int new, bool shared);

enum tdp_row broken(unsigned int old, unsigned int new, bool shared)
{
	enum tdp_row row = tdp_row_of(old, new, shared);

	if ((unsigned int)atoi(getenv("BROKEN")) != (old * TDP_NR_STATE + new) * 2 + shared)
		return row;
	return row == TDP_ROW_1 ? TDP_ROW_14 : row - 1;
}
