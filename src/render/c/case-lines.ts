import { combinationsOf, coverageOf } from '../../derive/coverage.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { CNames } from '../../derive/c-names.ts'
import { argumentLines } from './argument-lines.ts'

/** With more combinations than this, not all are gone through. */
const mostCombinations = 2 ** 20
/** So many of each row are then, as each asks of all that lie beside it. */
const mostCases = 2 ** 10

/** The cases and the suite. */
export function caseLines(matrix: Matrix, { prefix, upper, rows }: CNames): string[] {
  // The one entry of a table without rows has no combination.
  const empty = rows.constants.length === 0 ? [`\tif (scenario->row == ${upper}_NO_ROW)`, '\t\treturn;', ''] : []
  // Of what several rows have, the first counts.
  const shared =
    coverageOf(matrix).overlaps.length === 0
      ? []
      : [`\t\tif (${prefix}_look_up(at) != scenario->row)`, '\t\t\tcontinue;']
  const isMany = combinationsOf(matrix) > mostCombinations
  const left = isMany ? [`\tunsigned int left = ${mostCases};`] : []
  const some = isMany ? '--left && ' : ''
  return [
    '/* What lies beside a combination of the row and is not its own. */',
    ...argumentLines(
      `static void ${prefix}_expect_others(`,
      ['struct kunit *test', `const struct ${prefix}_scenario *scenario`, 'unsigned int *at'],
      ')',
    ),
    '{',
    '\tunsigned int input, value;',
    '',
    `\tfor (input = 0; input < ${upper}_NR_INPUTS; input++) {`,
    '\t\tvalue = at[input];',
    `\t\tfor (at[input] = 0; at[input] < ${prefix}_sizes[input]; at[input]++) {`,
    `\t\t\tif (${prefix}_has(scenario, at))`,
    '\t\t\t\tcontinue;',
    ...argumentLines(
      '\t\t\tKUNIT_EXPECT_NE_MSG(',
      [
        ...['test', `${prefix}_classify(at)`, 'scenario->row', '"input %u of row %s, value %u"'],
        ...['input', 'scenario->id', 'at[input]'],
      ],
      ');',
    ),
    '\t\t}',
    '\t\tat[input] = value;',
    '\t}',
    '}',
    '',
    `static void ${prefix}_scenario_test(struct kunit *test)`,
    '{',
    `\tconst struct ${prefix}_scenario *scenario = test->param_value;`,
    `\tunsigned int at[${upper}_NR_INPUTS];`,
    ...left,
    '',
    ...empty,
    `\t${prefix}_first(scenario, at);`,
    '\tdo {',
    ...shared,
    `\t\tKUNIT_EXPECT_EQ(test, ${prefix}_look_up(at), scenario->row);`,
    `\t\tKUNIT_EXPECT_EQ(test, ${prefix}_classify(at), scenario->row);`,
    `\t\t${prefix}_expect_others(test, scenario, at);`,
    `\t} while (${some}${prefix}_next(scenario, at));`,
    '}',
    '',
    isMany
      ? `/* The first ${mostCases} combinations, also where they have no row. */`
      : '/* Every combination, also where it has no row. */',
    `static void ${prefix}_combinations_test(struct kunit *test)`,
    '{',
    `\tunsigned int at[${upper}_NR_INPUTS];`,
    ...left,
    '',
    `\t${prefix}_first(NULL, at);`,
    '\tdo {',
    `\t\tKUNIT_EXPECT_EQ(test, ${prefix}_classify(at), ${prefix}_look_up(at));`,
    `\t} while (${some}${prefix}_next(NULL, at));`,
    '}',
    '',
    ...argumentLines(
      `static void ${prefix}_describe(`,
      [`const struct ${prefix}_scenario *scenario`, 'char *text'],
      ')',
    ),
    '{',
    '\tstrscpy(text, scenario->id, KUNIT_PARAM_DESC_SIZE);',
    '}',
    '',
    `KUNIT_ARRAY_PARAM(${prefix}_scenario, ${prefix}_scenarios, ${prefix}_describe);`,
    '',
    `static struct kunit_case ${prefix}_scenarios_cases[] = {`,
    `\tKUNIT_CASE_PARAM(${prefix}_scenario_test, ${prefix}_scenario_gen_params),`,
    `\tKUNIT_CASE(${prefix}_combinations_test),`,
    '\t{}',
    '};',
    '',
    `static struct kunit_suite ${prefix}_scenarios_suite = {`,
    `\t.name = "${prefix}_scenarios",`,
    `\t.test_cases = ${prefix}_scenarios_cases,`,
    '};',
    '',
    `kunit_test_suite(${prefix}_scenarios_suite);`,
    '',
  ]
}
