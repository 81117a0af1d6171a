// SPDX-License-Identifier: GPL-2.0-only
/*
 * step() scenarios, as a KUnit test
 *
 * Every step that a toll gate can take, by the state of its bar, what comes and
 * who is on duty.
 *
 * 5 rows, 8 combinations, 0 gaps, 0 overlaps. Revision 2, hash 0123456789ab.
 * Checked against v3.1.
 *
 * Posted by A. Keeper on 2026-01-02, to the gates list: Re: The gate, once more
 *
 * Made from the matrix: a change belongs there, not here.
 * https://site.example/gate/
 *
 * GATE_CLASSIFY names the function that is tested, as in ccflags-y +=
 * -DGATE_CLASSIFY=name; it is one that the rest of the build defines. Without
 * it the lookup of the header is.
 */
#include <kunit/test.h>
#include <linux/module.h>

#include "scenarios.h"

#ifdef GATE_CLASSIFY
enum gate_row GATE_CLASSIFY(unsigned int bar, unsigned int comes, bool duty);
#else
#define GATE_CLASSIFY gate_row_of
#endif

static const unsigned int gate_sizes[GATE_NR_INPUTS] = {
	GATE_NR_BAR, GATE_NR_COMES, 2
};

static const unsigned int gate_starts[GATE_NR_INPUTS] = {
	GATE_AT_BAR, GATE_AT_COMES, GATE_AT_DUTY
};

static enum gate_row gate_classify(const unsigned int *at)
{
	return GATE_CLASSIFY(at[0], at[1], at[2]);
}

static enum gate_row gate_look_up(const unsigned int *at)
{
	return gate_row_of(at[0], at[1], at[2]);
}

/* Whether a row has the combination, by the values that it covers. */
static bool gate_has(const struct gate_scenario *scenario,
		     const unsigned int *at)
{
	unsigned int input;

	for (input = 0; input < GATE_NR_INPUTS; input++)
		if (!gate_covers(scenario, gate_starts[input] + at[input]))
			return false;

	return true;
}

/* The first value from this one on that the row covers, or any without one. */
static unsigned int gate_value_from(const struct gate_scenario *scenario,
				    unsigned int input, unsigned int value)
{
	while (scenario && value < gate_sizes[input] &&
	       !gate_covers(scenario, gate_starts[input] + value))
		value++;

	return value;
}

/* The first combination that the row has, or of all without one. */
static void gate_first(const struct gate_scenario *scenario, unsigned int *at)
{
	unsigned int input;

	for (input = 0; input < GATE_NR_INPUTS; input++)
		at[input] = gate_value_from(scenario, input, 0);
}

/* The next one; false after the last. */
static bool gate_next(const struct gate_scenario *scenario, unsigned int *at)
{
	unsigned int input = GATE_NR_INPUTS;

	while (input-- > 0) {
		at[input] = gate_value_from(scenario, input, at[input] + 1);
		if (at[input] < gate_sizes[input])
			return true;
		at[input] = gate_value_from(scenario, input, 0);
	}

	return false;
}

/* What lies beside a combination of the row and is not its own. */
static void gate_expect_others(struct kunit *test,
			       const struct gate_scenario *scenario,
			       unsigned int *at)
{
	unsigned int input, value;

	for (input = 0; input < GATE_NR_INPUTS; input++) {
		value = at[input];
		for (at[input] = 0; at[input] < gate_sizes[input]; at[input]++) {
			if (gate_has(scenario, at))
				continue;
			KUNIT_EXPECT_NE_MSG(test, gate_classify(at),
					    scenario->row,
					    "input %u of row %s, value %u",
					    input, scenario->id, at[input]);
		}
		at[input] = value;
	}
}

static void gate_scenario_test(struct kunit *test)
{
	const struct gate_scenario *scenario = test->param_value;
	unsigned int at[GATE_NR_INPUTS];

	gate_first(scenario, at);
	do {
		KUNIT_EXPECT_EQ(test, gate_look_up(at), scenario->row);
		KUNIT_EXPECT_EQ(test, gate_classify(at), scenario->row);
		gate_expect_others(test, scenario, at);
	} while (gate_next(scenario, at));
}

/* Every combination, also where it has no row. */
static void gate_combinations_test(struct kunit *test)
{
	unsigned int at[GATE_NR_INPUTS];

	gate_first(NULL, at);
	do {
		KUNIT_EXPECT_EQ(test, gate_classify(at), gate_look_up(at));
	} while (gate_next(NULL, at));
}

static void gate_describe(const struct gate_scenario *scenario, char *text)
{
	strscpy(text, scenario->id, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(gate_scenario, gate_scenarios, gate_describe);

static struct kunit_case gate_scenarios_cases[] = {
	KUNIT_CASE_PARAM(gate_scenario_test, gate_scenario_gen_params),
	KUNIT_CASE(gate_combinations_test),
	{}
};

static struct kunit_suite gate_scenarios_suite = {
	.name = "gate_scenarios",
	.test_cases = gate_scenarios_cases,
};

kunit_test_suite(gate_scenarios_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("KUnit test: step() scenarios");
