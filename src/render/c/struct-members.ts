import type { CNames } from '../../derive/c-names.ts'
import { columnLabel } from '../../derive/cell-text.ts'
import { currentRows } from '../../derive/coverage.ts'
import { marksOf } from '../../model/cell.ts'
import type { Matrix, Row, Verdict } from '../../model/matrix.ts'
import { cString } from './c-string.ts'

/** A member of the entries of the table. */
export interface StructMember {
  name: string
  /** Its declaration without the name, as in `const char *`. */
  type: string
  text: string
  /** Its initialiser; undefined where it is left out, and zero. */
  valueOf(row: Row): string | undefined
}

/** Whether a cell of the column has several marks. */
const hasSeveral = (matrix: Matrix, { id }: Verdict): boolean =>
  currentRows(matrix).some((row) => row.verdicts[id]?.also)

/** What the table says of each row beside its name and its combinations: its group and its verdicts. A derived column is one more. */
export const structMembers = (matrix: Matrix, { groups, verdicts }: CNames): StructMember[] => [
  {
    name: 'group',
    type: `enum ${groups.tag} `,
    text: 'the group of the row',
    valueOf: ({ group }) => groups.constants[matrix.groups.findIndex(({ id }) => id === group)],
  },
  ...verdicts.flatMap(({ verdict, member, condition, enumeration }): StructMember[] => [
    {
      name: member,
      ...(hasSeveral(matrix, verdict)
        ? { type: 'unsigned long long ', text: `${columnLabel(verdict)}, a bit for each mark` }
        : { type: `enum ${enumeration.tag} `, text: columnLabel(verdict) }),
      valueOf: (row) => {
        const constants = marksOf(row.verdicts[verdict.id]).flatMap(
          (mark) => enumeration.constants[verdict.marks.findIndex(({ id }) => id === mark)] ?? [],
        )
        return hasSeveral(matrix, verdict) ? constants.map((one) => `1ULL << ${one}`).join(' | ') : constants[0]
      },
    },
    ...(condition === undefined
      ? []
      : [
          {
            name: condition,
            type: 'const char *',
            text: `the condition of @${member}; NULL where it has none`,
            valueOf: (row: Row) => {
              const cell = row.verdicts[verdict.id]
              const conditions = [cell, ...(cell?.also ?? [])].flatMap((one) => one?.condition ?? [])
              return conditions.length === 0 ? undefined : cString(conditions.join(', '))
            },
          },
        ]),
  ]),
]
