/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * As much of KUnit as a suite with parameters needs, for user space. A suite
 * runs as a program of its own; a line for each case, `ok` or `not ok`, behind
 * what did not hold.
 */
#ifndef SHIM_KUNIT_TEST_H
#define SHIM_KUNIT_TEST_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define KUNIT_PARAM_DESC_SIZE 128

struct kunit {
	const void *param_value;
	int failures;
};

struct kunit_case {
	void (*run_case)(struct kunit *test);
	const char *name;
	const void *(*generate_params)(const void *prev, char *desc);
};

struct kunit_suite {
	const char name[256];
	struct kunit_case *test_cases;
};

#define KUNIT_CASE(function) { function, #function, NULL }
#define KUNIT_CASE_PARAM(function, params) { function, #function, params }

#define KUNIT_ARRAY_PARAM(name, array, describe)				\
	static const void *name##_gen_params(const void *prev, char *desc)	\
	{									\
		size_t count = sizeof(array) / sizeof((array)[0]);		\
		const __typeof__((array)[0]) *last = prev;			\
		size_t at = last ? (size_t)(last - (array)) + 1 : 0;		\
										\
		if (at >= count)						\
			return NULL;						\
		describe(&(array)[at], desc);					\
		return &(array)[at];						\
	}

#define SHIM_EXPECT(test, holds, text, ...)					\
	do {									\
		if (holds)							\
			break;							\
		(test)->failures++;						\
		printf("# %s: ", text);						\
		printf(__VA_ARGS__);						\
		printf("\n");							\
	} while (0)

#define KUNIT_EXPECT_EQ(test, one, other) \
	SHIM_EXPECT(test, (one) == (other), #one " == " #other, " ")
#define KUNIT_EXPECT_NE_MSG(test, one, other, ...) \
	SHIM_EXPECT(test, (one) != (other), #one " != " #other, __VA_ARGS__)

static inline void strscpy(char *to, const char *from, size_t size)
{
	snprintf(to, size, "%s", from);
}

static inline int shim_run(struct kunit_case *one, const void *param, const char *desc)
{
	struct kunit test = { .param_value = param };

	one->run_case(&test);
	printf("%sok %s%s%s\n", test.failures ? "not " : "", one->name,
	       *desc ? " " : "", desc);
	return test.failures != 0;
}

#define kunit_test_suite(suite)							\
	int main(void)								\
	{									\
		struct kunit_case *one = (suite).test_cases;			\
		char desc[KUNIT_PARAM_DESC_SIZE] = "";				\
		int failed = 0;							\
										\
		for (; one->run_case; one++) {					\
			const void *param = NULL;				\
										\
			if (!one->generate_params) {				\
				failed += shim_run(one, NULL, "");		\
				continue;					\
			}							\
			while ((param = one->generate_params(param, desc)))	\
				failed += shim_run(one, param, desc);		\
		}								\
		return failed != 0;						\
	}									\
	_Static_assert(1, "")

#endif
