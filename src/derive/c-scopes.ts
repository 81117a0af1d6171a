import type { Matrix } from '../model/matrix.ts'
import { type CEnum, type CInput, cNamesOf } from './c-names.ts'
import { currentRows } from './coverage.ts'

/** A name in C, the id that it is made from, and where that stands: the path in matrix.yaml, or the row. */
export interface CName {
  name: string
  id: string
  origin: { path: (string | number)[] } | { row: string }
}

/** The names made from the ids of a matrix that C does not tell apart by where they stand: of the file, the parameters, the members. */
export function cScopes(matrix: Matrix): CName[][] {
  const { inputs, inputEnums, verdicts, groups, rows } = cNamesOf(matrix)
  const inEnum = (
    { constants, count }: CEnum,
    id: string,
    of: { id: string }[],
    path: (string | number)[],
  ): CName[] => [
    { name: count, id, origin: { path: [path[0] ?? '', path[1] ?? 0, 'id'] } },
    ...of.map(({ id }, at) => ({ name: constants[at] ?? '', id, origin: { path: [...path, at, 'id'] } })),
  ]
  const ofInputs = inputEnums.flatMap(({ enumeration, inputs: [first] }) => {
    const at = matrix.inputs.findIndex(({ id }) => id === first?.id)
    return first ? inEnum(enumeration, first.id, first.values, ['inputs', at, 'values']) : []
  })
  const inputOf = (name: (one: CInput) => string) =>
    inputs.map((one, at) => ({ name: name(one), id: one.input.id, origin: { path: ['inputs', at, 'id'] } }))
  const members = verdicts.flatMap(({ verdict: { id }, member, condition }, at) =>
    [member, ...(condition === undefined ? [] : [condition])].map((name) => ({
      ...{ name, id },
      origin: { path: ['verdicts', at, 'id'] },
    })),
  )
  return [
    [
      ...inputOf(({ start }) => start),
      ...ofInputs,
      ...verdicts.flatMap(({ verdict: { id, marks }, enumeration }, at) =>
        inEnum(enumeration, id, marks, ['verdicts', at, 'marks']),
      ),
      ...matrix.groups.map(({ id }, at) => ({
        ...{ name: groups.constants[at] ?? '', id },
        origin: { path: ['groups', at, 'id'] },
      })),
      ...currentRows(matrix).map(({ id }, at) => ({ name: rows.constants[at] ?? '', id, origin: { row: id } })),
    ],
    inputOf(({ parameter }) => parameter),
    members,
  ]
}
