import type { CNames } from '../../derive/c-names.ts'
import { columnLabel, valueLabel } from '../../derive/cell-text.ts'
import { combinationsOf } from '../../derive/coverage.ts'
import type { Input, Matrix, Verdict } from '../../model/matrix.ts'
import { argumentLines } from './argument-lines.ts'
import { commentBlock, commentLines } from './comment-lines.ts'
import { coverWords } from './covers-text.ts'
import { enumLines } from './enum-lines.ts'

/** The enums of values, marks, groups and rows, and how many there are of what. */
export function valueEnums(matrix: Matrix, names: CNames): string[] {
  const { inputEnums, verdicts, groups, rows, upper, inputs } = names
  const valueTexts = (input: Input) => input.values.map(({ id, phrase }) => phrase ?? valueLabel(input, id))
  const markTexts = ({ marks }: Verdict) =>
    marks.map(({ id, label = id, phrase }) => (phrase ?? label).replaceAll('{condition}', 'a condition holds'))
  const first = inputs.map(({ start, input }, at) => {
    const before = inputs[at - 1]
    return [start, before ? `(${before.start} + ${before.input.values.length})` : '0', input] as const
  })
  const product = inputs.map(({ input, enumeration }) => enumeration?.count ?? input.values.length).join(' * ')
  return [
    ...inputEnums.flatMap(({ enumeration, inputs: [first, ...others] }) =>
      first
        ? enumLines(enumeration, `values of ${[first, ...others].map(columnLabel).join(' and ')}`, valueTexts(first))
        : [],
    ),
    ...verdicts.flatMap(({ enumeration, verdict }) =>
      enumLines(enumeration, `marks of ${columnLabel(verdict)}`, markTexts(verdict)),
    ),
    ...enumLines(
      groups,
      'groups of rows',
      matrix.groups.map(({ label }) => label),
    ),
    ...commentBlock(
      commentLines('The rows by their ids. What has no row is zero, so that nothing is a row by mistake.'),
    ),
    `enum ${rows.tag} {`,
    ...[`${upper}_NO_ROW`, ...rows.constants].map((name) => `\t${name},`),
    '};',
    '',
    `#define ${rows.count}\t${rows.constants.length}`,
    `#define ${upper}_NR_INPUTS\t${inputs.length}`,
    `#define ${upper}_NR_WORDS\t${coverWords(names)}`,
    '',
    ...commentBlock(commentLines('The first bit of each input in the values that a row covers.')),
    ...first.map(([start, value]) => `#define ${start}\t${value}`),
    '',
    // More would be no int.
    ...(combinationsOf(matrix) < 2 ** 31
      ? argumentLines('_Static_assert(', [`${product} == ${combinationsOf(matrix)}`, '"combinations"'], ');')
      : []),
    '',
  ]
}
