import type { CNames } from '../../derive/c-names.ts'
import { columnLabel } from '../../derive/cell-text.ts'
import type { Matrix } from '../../model/matrix.ts'
import { cColumns, commentBlock, commentLines } from './comment-lines.ts'
import { functionHead } from './function-head.ts'
import { lookupLines } from './lookup-lines.ts'
import { rangeLines } from './range-lines.ts'

/** The functions of the header, behind the tables that the lookup needs. */
export function functionLines(matrix: Matrix, names: CNames): string[] {
  const { prefix, upper, inputs, rows } = names
  const { tables, statements } = lookupLines(matrix, names)
  const bounded = inputs.flatMap(({ parameter, enumeration }) =>
    enumeration ? [`${parameter} >= ${enumeration.count}`] : [],
  )
  return [
    ...inputs.flatMap((one) => rangeLines(names, one)),
    ...tables,
    ...commentBlock(
      [
        ...commentLines(`${prefix}_row_of() - look up the row of a combination`),
        ...inputs.flatMap(({ parameter, input, enumeration }) =>
          commentLines(`${columnLabel(input)}${enumeration ? '' : ': true for Y, false for N'}`, {
            first: `@${parameter}: `,
          }),
        ),
        ' *',
        ...commentLines(`Takes the same few steps for any combination.`),
        ' *',
        ...commentLines(`Return: the row, or ${upper}_NO_ROW where there is none or a value is none of its enum.`),
      ],
      { isDoc: true },
    ),
    ...functionHead(`static inline enum ${rows.tag}`, `${prefix}_row_of`, names),
    '{',
    ...(statements.length > 1 ? [`\tunsigned int ${prefix}_place;`, ''] : []),
    ...(bounded.length === 0 ? [] : [...boundLines(bounded), `\t\treturn ${upper}_NO_ROW;`, '']),
    ...statements,
    '}',
    '',
    ...commentBlock(
      [
        ...commentLines(`${prefix}_scenario_of() - what the table says of a row`),
        ...commentLines(`the row`, { first: '@row: ' }),
        ' *',
        ...commentLines(`Return: its entry, or NULL for ${upper}_NO_ROW and what is no row at all.`),
      ],
      { isDoc: true },
    ),
    `static inline const struct ${prefix}_scenario *`,
    `${prefix}_scenario_of(unsigned int row)`,
    '{',
    `\tif (row == ${upper}_NO_ROW || row > ${rows.count})`,
    '\t\treturn NULL;',
    '',
    `\treturn &${prefix}_scenarios[row - 1];`,
    '}',
    '',
    ...commentBlock(
      [
        ...commentLines(`${prefix}_covers() - whether a row covers a value of an input`),
        ...commentLines('the entry of the row', { first: '@scenario: ' }),
        ...commentLines(`the first bit of the input, such as ${inputs[0]?.start}, and the value`, { first: '@bit: ' }),
        ' *',
        ...commentLines('Return: true where it does.'),
      ],
      { isDoc: true },
    ),
    'static inline bool',
    `${prefix}_covers(const struct ${prefix}_scenario *scenario, unsigned int bit)`,
    '{',
    `\tif (bit >= 64 * ${upper}_NR_WORDS)`,
    '\t\treturn false;',
    '',
    '\treturn (scenario->covers[bit / 64] >> (bit % 64)) & 1;',
    '}',
    '',
  ]
}

function boundLines(tests: string[]): string[] {
  const line = `\tif (${tests.join(' || ')})`
  if (line.length + 7 <= cColumns) return [line]
  return tests.map((test, at) => `\t${at === 0 ? 'if (' : '    '}${test}${at < tests.length - 1 ? ' ||' : ')'}`)
}
