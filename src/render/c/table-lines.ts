import type { CNames } from '../../derive/c-names.ts'
import { currentRows } from '../../derive/coverage.ts'
import { rowLine } from '../../derive/row-line.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { proseLine } from '../text/prose-text.ts'
import { cString } from './c-string.ts'
import { commentBlock, commentLines } from './comment-lines.ts'
import { coversText } from './covers-text.ts'
import type { CContext } from './head-lines.ts'
import { type StructMember, structMembers } from './struct-members.ts'

/** The table with an entry for each row, and the struct that they are. */
export function tableLines(matrix: Matrix, names: CNames, context: CContext): string[] {
  const members = structMembers(matrix, names)
  return [...structLines(names, members), ...entriesLines(matrix, names, members, context)]
}

const structLines = ({ prefix, upper, rows }: CNames, members: StructMember[]): string[] => [
  ...commentBlock(
    [
      ...commentLines(`struct ${prefix}_scenario - a row of the matrix`),
      ...[
        ['row', 'the row'],
        ['id', 'its id, as in its address'],
        ['covers', `the values that it covers, a bit each, input after input; ${prefix}_covers() reads them`],
        ...members.map(({ name, text }) => [name, text]),
      ].flatMap(([name, text = '']) => commentLines(text, { first: `@${name}: ` })),
    ],
    { isDoc: true },
  ),
  `struct ${prefix}_scenario {`,
  `\tenum ${rows.tag} row;`,
  '\tconst char *id;',
  `\tunsigned long long covers[${upper}_NR_WORDS];`,
  ...members.map(({ name, type }) => `\t${type}${name};`),
  '};',
  '',
]

function entriesLines(matrix: Matrix, names: CNames, members: StructMember[], { permalinkOf }: CContext): string[] {
  const rows = currentRows(matrix)
  const { prefix, upper } = names
  const notes = matrix.notes.filter(({ id }) => rows.some((row) => row.notes.includes(id)))
  return [
    ...commentBlock([
      ...commentLines('One entry a row, in the order of the matrix.'),
      ...(notes.length === 0 ? [] : [' *', ...commentLines('Notes:')]),
      ...notes.flatMap(({ id, title }) => [
        ...commentLines(`${id}: ${proseLine(title)}`),
        ...commentLines(permalinkOf(id)),
      ]),
    ]),
    `static const struct ${prefix}_scenario ${prefix}_scenarios[] = {`,
    ...rows.flatMap((row, at) => entryLines(matrix, names, members, row, at, permalinkOf(row.id))),
    // A table without an entry is none of C's; its one entry is no row.
    ...(rows.length === 0 ? [`\t{ .row = ${upper}_NO_ROW, .id = "" },`] : []),
    '};',
    '',
    `_Static_assert(sizeof(${prefix}_scenarios) ==`,
    `\t       ${rows.length === 0 ? '1' : names.rows.count} * sizeof(struct ${prefix}_scenario),`,
    '\t       "one entry a row");',
    '',
  ]
}

const entryLines = (matrix: Matrix, names: CNames, members: StructMember[], row: Row, at: number, url: string) => [
  ...commentBlock(
    [
      ...commentLines(`${row.id}: ${rowLine(matrix, row)}`, { tabs: 1 }),
      ...(row.notes.length === 0 ? [] : commentLines(`Notes: ${row.notes.join(', ')}`, { tabs: 1 })),
      ...commentLines(url, { tabs: 1 }),
    ],
    { tabs: 1 },
  ),
  '\t{',
  `\t\t.row = ${names.rows.constants[at]},`,
  `\t\t.id = ${cString(row.id)},`,
  `\t\t.covers = ${coversText(matrix, names, row)},`,
  ...members.flatMap(({ name, valueOf }) => {
    const value = valueOf(row)
    return value === undefined ? [] : [`\t\t.${name} = ${value},`]
  }),
  '\t},',
]
