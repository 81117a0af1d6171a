import type { CInput, CNames } from '../../derive/c-names.ts'
import { columnLabel } from '../../derive/cell-text.ts'
import { commentBlock, commentLines } from './comment-lines.ts'

/** The function that gives the range which a number of a numeric input is in; none for other inputs, and where numbers are no integers. */
export function rangeLines({ prefix }: CNames, { input, parameter, enumeration }: CInput): string[] {
  const { numbers, values } = input
  if (!numbers || !enumeration || !Number.isInteger(numbers.step)) return []
  const name = `${prefix}_${parameter}_of`
  const { step } = numbers
  const ends = values.map(({ span }) => span?.high ?? Number.POSITIVE_INFINITY)
  const [first] = values
  const below = first?.span && Number.isFinite(first.span.low) ? first.span.low * step : undefined
  const last = ends.at(-1) ?? Number.POSITIVE_INFINITY
  return [
    ...commentBlock(
      [
        ...commentLines(`${name}() - the range of ${columnLabel(input)} that a number is in`),
        ...commentLines('the number', { first: '@number: ' }),
        ' *',
        ...commentLines(
          `Return: the value of enum ${enumeration.tag}, or ${enumeration.count} for a number that there is not.`,
        ),
      ],
      { isDoc: true },
    ),
    `static inline enum ${enumeration.tag} ${name}(long long number)`,
    '{',
    ...(below === undefined ? [] : [`\tif (number < ${literal(below)})`, `\t\treturn ${enumeration.count};`]),
    ...ends.flatMap((end, at) =>
      Number.isFinite(end)
        ? [`\tif (number <= ${literal(end * step)})`, `\t\treturn ${enumeration.constants[at]};`]
        : [],
    ),
    '',
    `\treturn ${Number.isFinite(last) ? enumeration.count : enumeration.constants.at(-1)};`,
    '}',
    '',
  ]
}

/** An integer in C: one that no int holds is a long long. */
const literal = (number: number): string => `${number}${Math.abs(number) < 2 ** 31 ? '' : 'LL'}`
