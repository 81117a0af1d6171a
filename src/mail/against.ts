import { cellText, columnLabel, valueLabel } from '../derive/cell-text.ts'
import { currentRows } from '../derive/coverage.ts'
import { postedCell } from '../derive/latest-posted.ts'
import { coveredBy } from '../derive/matching-rows.ts'
import type { RowDifference } from '../derive/matrix-differences.ts'
import type { PartDifference } from '../derive/part-differences.ts'
import { wordsOf } from '../derive/legend.ts'
import type { Input, Matrix, Row, Verdict } from '../model/matrix.ts'
import { unexplained } from './matrix-of-sheet.ts'

/** What a message changes of a matrix, and what of that is a guess. */
export interface Against {
  differences: (RowDifference | PartDifference)[]
  /** Which rows and columns were taken for which though they are not the same, in a sentence each. */
  unsure: string[]
}

type Column = Input | Verdict

/** A column of the matrix, and the one of the message that it is. */
interface Pair {
  own: Column
  other: Column | undefined
}

/**
 * What the table of a newer message changes of a matrix: rows that come, go, or have other cells than the latest message that has them,
 * or than the matrix where none has; words that the legend lacks, and notes that come or go. Rows are the same where they are about the same
 * combinations, whatever their numbers; else where they have the same id and most cells, or most cells at all, which is a guess.
 */
export function against(matrix: Matrix, message: Matrix): Against {
  const unsure: string[] = []
  const pairs = columnPairs(matrix, message, unsure)
  const partners = rowPairs(matrix, message, pairs, unsure)
  const taken = new Set(partners.values())
  const tell = (row: Row | undefined, of: Column) =>
    row === undefined ? '' : (postedCell(matrix, row.id, of.id) ?? cellText(matrix, row, of.id))
  const rows = message.rows.flatMap((row): RowDifference[] => {
    const own = partners.get(row)
    const cells = pairs
      .map(({ own: column, other }) => ({
        label: columnLabel(column),
        was: tell(own, column),
        is: other === undefined ? '' : cellText(message, row, other.id),
      }))
      .filter(({ was, is }) => was !== is)
    if (own && cells.length === 0) return []
    return [{ id: own?.id ?? row.id, kind: own ? 'changed' : 'added', cells, other: [] }]
  })
  const gone = currentRows(matrix)
    .filter((row) => !taken.has(row))
    .map((row): RowDifference => ({
      ...{ id: row.id, kind: 'removed', other: [] },
      cells: pairs.map(({ own }) => ({ label: columnLabel(own), was: tell(row, own), is: '' })),
    }))
  const known = new Set(pairs.flatMap(({ other }) => other ?? []))
  const columns = [...message.inputs, ...message.verdicts]
    .filter((column) => !known.has(column))
    .map((column): PartDifference => ({ part: 'column', id: columnLabel(column), kind: 'added' }))
  const lost = pairs
    .filter(({ other }) => other === undefined)
    .map(({ own }): PartDifference => ({ part: 'column', id: columnLabel(own), kind: 'removed' }))
  return {
    differences: [
      ...rows,
      ...gone,
      ...columns,
      ...lost,
      ...newWords(matrix, message, pairs),
      ...comeAndGone(
        'note',
        matrix.notes.filter(({ retired }) => !retired).map(({ id }) => id),
        message.notes.map(({ id }) => id),
      ),
    ],
    unsure,
  }
}

const alike = (one: string, other: string): boolean =>
  one.replaceAll(/\W+/g, '').toLowerCase() === other.replaceAll(/\W+/g, '').toLowerCase()

/** Each column of the matrix with that of the message of the same heading or id, else with the one in its place. */
function columnPairs(matrix: Matrix, message: Matrix, unsure: string[]): Pair[] {
  const pairsOf = (own: Column[], others: Column[]): Pair[] => {
    const named = own.map((column) => ({
      own: column,
      other: others.find((other) => alike(columnLabel(column), columnLabel(other)) || alike(column.id, other.id)),
    }))
    const left = others.filter((other) => named.every((pair) => pair.other !== other))
    return named.map(({ own, other }, at) => {
      const guess = other ?? left.find((one) => others.indexOf(one) === at)
      if (other === undefined && guess)
        unsure.push(`column \`${columnLabel(guess)}\` is taken for \`${columnLabel(own)}\`, in whose place it stands`)
      return { own, other: guess }
    })
  }
  return [...pairsOf(matrix.inputs, message.inputs), ...pairsOf(matrix.verdicts, message.verdicts)]
}

/** The row of the matrix that each row of the message is. */
function rowPairs(matrix: Matrix, message: Matrix, pairs: Pair[], unsure: string[]): Map<Row, Row> {
  const found = new Map<Row, Row>()
  const own = currentRows(matrix)
  const left = () => own.filter((row) => ![...found.values()].includes(row))
  const inputs = pairs.filter(({ own }) => 'values' in own)
  const ownKeys = new Map(
    own.map((row) => [
      keyOf(
        matrix,
        row,
        inputs.map((pair) => pair.own),
      ),
      row,
    ]),
  )
  for (const row of message.rows) {
    const same = ownKeys.get(
      keyOf(
        message,
        row,
        inputs.map((pair) => pair.other),
      ),
    )
    if (same && ![...found.values()].includes(same)) found.set(row, same)
  }
  for (const row of message.rows.filter((one) => !found.has(one))) {
    const best = left()
      .map((other) => ({
        other,
        alike: likeness(matrix, other, message, row, pairs) + (other.id === row.id ? 0.1 : 0),
      }))
      .toSorted((one, other) => other.alike - one.alike)[0]
    if (!best || best.alike < 0.5) continue
    found.set(row, best.other)
    unsure.push(
      `row \`${row.id}\` of the message is taken for \`${best.other.id}\`, though it is about other combinations`,
    )
  }
  return found
}

/** The combinations that a row is about, in the words of its cells. */
const keyOf = (matrix: Matrix, row: Row, inputs: (Column | undefined)[]): string =>
  JSON.stringify(
    inputs.map((input) => {
      if (input === undefined || !('values' in input)) return []
      const values = coveredBy(row, input.id, matrix)
      return values.length === input.values.length ? '*' : values.map((id) => valueLabel(input, id)).sort()
    }),
  )

/** How many cells of two rows read the same, of all. */
const likeness = (matrix: Matrix, own: Row, message: Matrix, row: Row, pairs: Pair[]): number =>
  pairs.filter(
    ({ own: column, other }) => other && cellText(matrix, own, column.id) === cellText(message, row, other.id),
  ).length / pairs.length

/** The words that the message explains and the legend of the matrix does not. That has more of its own, which no message takes away. */
function newWords(matrix: Matrix, message: Matrix, pairs: Pair[]): PartDifference[] {
  const known = matrix.legend.flatMap((entry) => [entry.id, entry.label ?? entry.id, ...wordsOf(entry)])
  const ownOf = (id: string) => pairs.find(({ other }) => other?.id === id)?.own.id ?? id
  return message.legend
    .filter(({ id, text }) => text !== unexplained && !known.some((one) => alike(one, ownOf(id))))
    .map(({ id, label = id }) => ({ part: 'legend', id: label, kind: 'added' }))
}

/** What stands in one list alone. A message that has none of a kind takes none away. */
const comeAndGone = (part: string, before: string[], after: string[]): PartDifference[] =>
  after.length === 0
    ? []
    : [
        ...after
          .filter((id) => !before.some((one) => alike(one, id)))
          .map((id) => ({ part, id, kind: 'added' as const })),
        ...before
          .filter((id) => !after.some((one) => alike(one, id)))
          .map((id) => ({ part, id, kind: 'removed' as const })),
      ]
