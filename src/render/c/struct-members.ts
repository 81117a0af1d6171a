import type { CNames } from '../../derive/c-names.ts'
import { columnLabel } from '../../derive/cell-text.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
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
      type: `enum ${enumeration.tag} `,
      text: columnLabel(verdict),
      valueOf: (row) =>
        enumeration.constants[verdict.marks.findIndex(({ id }) => id === row.verdicts[verdict.id]?.mark)],
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
              return cell?.condition === undefined ? undefined : cString(cell.condition)
            },
          },
        ]),
  ]),
]
