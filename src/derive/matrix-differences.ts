import type { Matrix, Row } from '../model/matrix.ts'
import { cellText, columnLabel } from './cell-text.ts'
import { makersOf } from './made-by.ts'
import { markLabel, outcomeLabel, outcomesOf } from './outcomes.ts'
import { type PartDifference, partDifferences } from './part-differences.ts'

/** What differs for one row between two revisions of a matrix. */
export interface RowDifference {
  id: string
  kind: 'added' | 'removed' | 'changed'
  /** The cells that differ, by heading, and which flows make the row; all of them for a row that was added or removed. */
  cells: { label: string; was: string; is: string }[]
  /** What else differs, in words. */
  other: string[]
}

/** Two revisions of a matrix: row by row, in the order of the newer one with removed rows last, then what else differs. */
export const matrixDifferences = (older: Matrix, newer: Matrix): (RowDifference | PartDifference)[] => [
  ...rowDifferences(older, newer),
  ...partDifferences(older, newer),
]

function rowDifferences(older: Matrix, newer: Matrix): RowDifference[] {
  const before = new Map(older.rows.map((row) => [row.id, row]))
  const after = new Set(newer.rows.map(({ id }) => id))
  const both = newer.rows.map((row) => {
    const was = before.get(row.id)
    return {
      id: row.id,
      kind: was ? ('changed' as const) : ('added' as const),
      cells: cells(older, newer, was, row),
      other: was ? other(was, row) : [],
    }
  })
  const removed = older.rows
    .filter(({ id }) => !after.has(id))
    .map((row) => ({ id: row.id, kind: 'removed' as const, cells: cells(older, newer, row, undefined), other: [] }))
  return [...both.filter(({ kind, cells, other }) => kind === 'added' || cells.length + other.length > 0), ...removed]
}

function cells(older: Matrix, newer: Matrix, was: Row | undefined, is: Row | undefined): RowDifference['cells'] {
  const columns = new Map(
    [older, newer]
      .flatMap(({ inputs, verdicts }) => [...inputs, ...verdicts])
      .map((column) => [column.id, columnLabel(column)]),
  )
  const compared = [...columns].map(([id, label]) => ({
    label,
    was: was ? cellText(older, was, id) : '',
    is: is ? cellText(newer, is, id) : '',
  }))
  return [...compared, ...made(older, newer, was, is), ...outcomes(older, newer, was, is)].filter(
    ({ was, is }) => was !== is,
  )
}

/** What comes of a row in each derived column at the checked release. */
function outcomes(older: Matrix, newer: Matrix, was: Row | undefined, is: Row | undefined): RowDifference['cells'] {
  const columns = new Map([older, newer].flatMap(({ outcomes }) => outcomes?.columns ?? []).map((one) => [one.id, one]))
  const text = (matrix: Matrix, row: Row | undefined, column: string) => {
    const outcome = row && outcomesOf(matrix, row).find((one) => one.column.id === column)
    return outcome ? markLabel(outcome.mark) : ''
  }
  return [...columns.values()].map((column) => ({
    label: `outcome, ${outcomeLabel(column)}`,
    was: text(older, was, column.id),
    is: text(newer, is, column.id),
  }))
}

/** Which flows make a row at the checked release, context by context. */
function made(older: Matrix, newer: Matrix, was: Row | undefined, is: Row | undefined): RowDifference['cells'] {
  const contexts = new Map(
    [older, newer].flatMap((matrix) => matrix.contexts ?? []).map(({ id, label }) => [id, label]),
  )
  const text = (matrix: Matrix, row: Row | undefined, id?: string) =>
    row
      ? makersOf(matrix, row, id)
          .map((flow) => flow.id)
          .join(', ')
      : ''
  const cell = (label: string, id?: string) => ({ label, was: text(older, was, id), is: text(newer, is, id) })
  return contexts.size === 0 ? [cell('made')] : [...contexts].map(([id, label]) => cell(`made, ${label}`, id))
}

/** What differs beside the cells. */
function other(was: Row, is: Row): string[] {
  const parts = {
    group: [was.group, is.group],
    explanation: [was.body, is.body],
    questioned: [was.questioned, is.questioned],
    qualified: [was.qualified, is.qualified],
    changed: [was.changed, is.changed],
    sources: [was.sources, is.sources],
    code: [was.code, is.code],
  }
  const differing = Object.entries(parts)
    .filter(([, [one, two]]) => JSON.stringify(one) !== JSON.stringify(two))
    .map(([part]) => part)
  if (is.retired !== undefined && JSON.stringify(was.retired) !== JSON.stringify(is.retired)) differing.push('retired')
  if (was.retired !== undefined && is.retired === undefined) differing.push('no longer retired')
  return differing
}
