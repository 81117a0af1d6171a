/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * step() scenarios, as C
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
 */
#ifndef GATE_SCENARIOS_H
#define GATE_SCENARIOS_H

#ifdef __KERNEL__
#include <linux/types.h>
#else
#include <stdbool.h>
#include <stddef.h>
#endif

/**
 * enum gate_bar - values of the bar
 * @GATE_BAR_DOWN: down
 * @GATE_BAR_UP: raised
 * @GATE_NR_BAR: how many there are
 */
enum gate_bar {
	GATE_BAR_DOWN,
	GATE_BAR_UP,
	GATE_NR_BAR,
};

/**
 * enum gate_comes - values of comes
 * @GATE_COMES_COIN: a coin
 * @GATE_COMES_CAR: a car
 * @GATE_NR_COMES: how many there are
 */
enum gate_comes {
	GATE_COMES_COIN,
	GATE_COMES_CAR,
	GATE_NR_COMES,
};

/**
 * enum gate_after - marks of bar then
 * @GATE_AFTER_DOWN: it is down
 * @GATE_AFTER_UP: it is up
 * @GATE_NR_AFTER: how many there are
 */
enum gate_after {
	GATE_AFTER_DOWN,
	GATE_AFTER_UP,
	GATE_NR_AFTER,
};

/**
 * enum gate_alarm - marks of alarm
 * @GATE_ALARM_Y: the alarm sounds
 * @GATE_ALARM_N: all stays quiet
 * @GATE_ALARM_WARN: a light blinks if a condition holds
 * @GATE_NR_ALARM: how many there are
 */
enum gate_alarm {
	GATE_ALARM_Y,
	GATE_ALARM_N,
	GATE_ALARM_WARN,
	GATE_NR_ALARM,
};

/**
 * enum gate_group - groups of rows
 * @GATE_GROUP_PAID: Paid
 * @GATE_GROUP_DRIVEN: Driven
 * @GATE_NR_GROUP: how many there are
 */
enum gate_group {
	GATE_GROUP_PAID,
	GATE_GROUP_DRIVEN,
	GATE_NR_GROUP,
};

/*
 * The rows by their ids. What has no row is zero, so that nothing is a row by
 * mistake.
 */
enum gate_row {
	GATE_NO_ROW,
	GATE_ROW_1,
	GATE_ROW_2,
	GATE_ROW_3,
	GATE_ROW_4,
	GATE_ROW_5,
};

#define GATE_NR_ROWS	5
#define GATE_NR_INPUTS	3
#define GATE_NR_WORDS	1

/*
 * The first bit of each input in the values that a row covers.
 */
#define GATE_AT_BAR	0
#define GATE_AT_COMES	(GATE_AT_BAR + 2)
#define GATE_AT_DUTY	(GATE_AT_COMES + 2)

_Static_assert(GATE_NR_BAR * GATE_NR_COMES * 2 == 8, "combinations");

/**
 * struct gate_scenario - a row of the matrix
 * @row: the row
 * @id: its id, as in its address
 * @covers: the values that it covers, a bit each, input after input;
 *   gate_covers() reads them
 * @group: the group of the row
 * @after: bar then
 * @alarm: alarm
 * @alarm_if: the condition of @alarm; NULL where it has none
 */
struct gate_scenario {
	enum gate_row row;
	const char *id;
	unsigned long long covers[GATE_NR_WORDS];
	enum gate_group group;
	enum gate_after after;
	enum gate_alarm alarm;
	const char *alarm_if;
};

/*
 * One entry a row, in the order of the matrix.
 *
 * Notes:
 * a: A coin too many
 * https://site.example/gate/a/
 * b: The alarm and the light share a wire
 * https://site.example/gate/b/
 */
static const struct gate_scenario gate_scenarios[] = {
	/*
	 * 1: bar down, a coin, someone on duty or not: it is up, all stays
	 * quiet
	 * https://site.example/gate/1/
	 */
	{
		.row = GATE_ROW_1,
		.id = "1",
		.covers = { 0x35ULL },
		.group = GATE_GROUP_PAID,
		.after = GATE_AFTER_UP,
		.alarm = GATE_ALARM_N,
	},
	/*
	 * 2: bar raised, a coin, someone on duty or not: it is up, a light
	 * blinks if the box is full (as posted; questioned: N since v3.1)
	 * Notes: a, b
	 * https://site.example/gate/2/
	 */
	{
		.row = GATE_ROW_2,
		.id = "2",
		.covers = { 0x36ULL },
		.group = GATE_GROUP_PAID,
		.after = GATE_AFTER_UP,
		.alarm = GATE_ALARM_WARN,
		.alarm_if = "the box is full",
	},
	/*
	 * 3: bar down, a car, someone on duty: it is down, all stays quiet
	 * https://site.example/gate/3/
	 */
	{
		.row = GATE_ROW_3,
		.id = "3",
		.covers = { 0x29ULL },
		.group = GATE_GROUP_DRIVEN,
		.after = GATE_AFTER_DOWN,
		.alarm = GATE_ALARM_N,
	},
	/*
	 * 4: bar down, a car, nobody on duty: it is down, the alarm sounds
	 * Notes: b
	 * https://site.example/gate/4/
	 */
	{
		.row = GATE_ROW_4,
		.id = "4",
		.covers = { 0x19ULL },
		.group = GATE_GROUP_DRIVEN,
		.after = GATE_AFTER_DOWN,
		.alarm = GATE_ALARM_Y,
	},
	/*
	 * 5: bar raised, a car, someone on duty or not: it is down, all stays
	 * quiet
	 * https://site.example/gate/5/
	 */
	{
		.row = GATE_ROW_5,
		.id = "5",
		.covers = { 0x3aULL },
		.group = GATE_GROUP_DRIVEN,
		.after = GATE_AFTER_DOWN,
		.alarm = GATE_ALARM_N,
	},
};

_Static_assert(sizeof(gate_scenarios) ==
	       GATE_NR_ROWS * sizeof(struct gate_scenario),
	       "one entry a row");

/*
 * The row of each combination; GATE_NO_ROW, zero, where it has none.
 */
static const unsigned char gate_index[GATE_NR_BAR][GATE_NR_COMES][2] = {
	[GATE_BAR_DOWN][GATE_COMES_COIN] = { GATE_ROW_1, GATE_ROW_1 },
	[GATE_BAR_DOWN][GATE_COMES_CAR] = { GATE_ROW_4, GATE_ROW_3 },
	[GATE_BAR_UP][GATE_COMES_COIN] = { GATE_ROW_2, GATE_ROW_2 },
	[GATE_BAR_UP][GATE_COMES_CAR] = { GATE_ROW_5, GATE_ROW_5 },
};

/**
 * gate_row_of() - look up the row of a combination
 * @bar: the bar
 * @comes: comes
 * @duty: duty: true for Y, false for N
 *
 * Takes the same few steps for any combination.
 *
 * Return: the row, or GATE_NO_ROW where there is none or a value is none of its
 * enum.
 */
static inline enum gate_row
gate_row_of(unsigned int bar, unsigned int comes, bool duty)
{
	if (bar >= GATE_NR_BAR || comes >= GATE_NR_COMES)
		return GATE_NO_ROW;

	return (enum gate_row)gate_index[bar][comes][duty];
}

/**
 * gate_scenario_of() - what the table says of a row
 * @row: the row
 *
 * Return: its entry, or NULL for GATE_NO_ROW and what is no row at all.
 */
static inline const struct gate_scenario *
gate_scenario_of(unsigned int row)
{
	if (row == GATE_NO_ROW || row > GATE_NR_ROWS)
		return NULL;

	return &gate_scenarios[row - 1];
}

/**
 * gate_covers() - whether a row covers a value of an input
 * @scenario: the entry of the row
 * @bit: the first bit of the input, such as GATE_AT_BAR, and the value
 *
 * Return: true where it does.
 */
static inline bool
gate_covers(const struct gate_scenario *scenario, unsigned int bit)
{
	if (bit >= 64 * GATE_NR_WORDS)
		return false;

	return (scenario->covers[bit / 64] >> (bit % 64)) & 1;
}

#endif /* GATE_SCENARIOS_H */
