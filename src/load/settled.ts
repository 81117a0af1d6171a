import type { Parts } from '../model/file-kinds.ts'
import type { Group, Matrix, MatrixFile, Row } from '../model/matrix.ts'
import { settledCells } from './settled-cells.ts'
import { settledInputs } from './settled-inputs.ts'

/**
 * A matrix as all that reads it has it: inputs with their values, groups one behind the other, cells and predicates in ids of what
 * the columns have, rows in order. What no column has stays as it is written, for the rules to tell. `listed` are the ids of the
 * rows in rows.yaml, in order.
 */
export function settled(top: MatrixFile, parts: Parts, listed: string[]): Omit<Matrix, 'id'> {
  const { inputs, wordsIn } = settledInputs(top, parts.rows)
  const groups = flat(top.groups)
  const where = <Of extends { where: MatrixFile['claims'][number]['where'] }>(one: Of): Of => ({
    ...one,
    where: Object.fromEntries(
      Object.entries(one.where).map(([key, words]) => [key, words.flatMap((word) => wordsIn(key, word))]),
    ),
  })
  const rows = parts.rows.map((row) => withNotes(settledCells(top, inputs, wordsIn, row)))
  return {
    ...top,
    ...parts,
    inputs,
    groups,
    claims: top.claims.map(where),
    ...(top.impossible ? { impossible: top.impossible.map(where) } : {}),
    ...(top.diagram ? { diagram: { ...top.diagram, views: top.diagram.views.map(where) } } : {}),
    rows: inOrder(rows, groups, top.order ?? [...listed, ...recorded(parts)]),
  }
}

/** Groups and those within them, each behind its own. */
const flat = (groups: MatrixFile['groups']): Group[] =>
  groups.flatMap(({ groups: inner = [], ...group }) => [group, ...inner.map((one) => ({ ...one, within: group.id }))])

const recorded = ({ permalinks }: Parts): string[] => permalinks.flatMap(({ kind, id }) => (kind === 'row' ? [id] : []))

/** Rows group by group, within a group by the ids given; others behind those, as they come. */
function inOrder(rows: Row[], groups: Group[], ids: string[]): Row[] {
  const places = new Map([...ids.entries()].reverse().map(([at, id]) => [id, at]))
  const ranks = new Map(groups.map(({ id }, at) => [id, at]))
  const rank = ({ group }: Row) => ranks.get(group) ?? -1
  const place = ({ id }: Row) => places.get(id) ?? ids.length
  return rows.toSorted((one, other) => rank(one) - rank(other) || place(one) - place(other))
}

/** A row whose notes are also those of its cells. */
const withNotes = (row: Row): Row =>
  row.cellNotes ? { ...row, notes: [...new Set([...row.notes, ...Object.values(row.cellNotes).flat()])] } : row
