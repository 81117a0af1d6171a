import { cellText, columnLabel, valueLabel } from '../derive/cell-text.ts'
import { currentRows } from '../derive/coverage.ts'
import { coveredBy } from '../derive/matching-rows.ts'
import type { Input, Matrix, Row, Verdict } from '../model/matrix.ts'
import { isSameName } from './names.ts'

export type Column = Input | Verdict

/** A column of a matrix, and the one of a message that it is. */
export interface ColumnPair {
  own: Column
  other: Column | undefined
}

/** What of a message is what of a matrix, and what of that is a guess. */
export interface Pairing {
  /** Each column of the matrix, inputs first. */
  columns: ColumnPair[]
  /** The row of the matrix that a row of the message is. */
  rows: Map<Row, Row>
  /** Which rows and columns were taken for which though they are not the same, in a sentence each. */
  unsure: string[]
}

/**
 * Pairs a message with a matrix. Columns are the same where they have the same heading or id, else where they stand in the same
 * place. Rows are the same where they are about the same combinations, whatever their numbers; else where they have the same id and
 * most cells, or most cells at all. What is not the same but in its place or alike is a guess.
 */
export function pairingOf(matrix: Matrix, message: Matrix): Pairing {
  const unsure: string[] = []
  const columns = columnPairs(matrix, message, unsure)
  return { columns, rows: rowPairs(matrix, message, columns, unsure), unsure }
}

function columnPairs(matrix: Matrix, message: Matrix, unsure: string[]): ColumnPair[] {
  const pairsOf = (own: Column[], others: Column[]): ColumnPair[] => {
    const named = own.map((column) => ({
      own: column,
      other: others.find(
        (other) => isSameName(columnLabel(column), columnLabel(other)) || isSameName(column.id, other.id),
      ),
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

function rowPairs(matrix: Matrix, message: Matrix, columns: ColumnPair[], unsure: string[]): Map<Row, Row> {
  const found = new Map<Row, Row>()
  const left = new Set(currentRows(matrix))
  const take = (row: Row, own: Row) => {
    found.set(row, own)
    left.delete(own)
  }
  const inputs = columns.filter(({ own }) => 'values' in own)
  const keyIn = (one: Matrix, row: Row, side: keyof ColumnPair) =>
    keyOf(
      one,
      row,
      inputs.map((pair) => pair[side]),
    )
  const byKey = new Map([...left].map((row) => [keyIn(matrix, row, 'own'), row]))
  for (const row of message.rows) {
    const same = byKey.get(keyIn(message, row, 'other'))
    if (same && left.has(same)) take(row, same)
  }
  for (const row of message.rows.filter((one) => !found.has(one))) {
    const likest = [...left]
      .map((own) => ({ own, by: likeness(matrix, own, message, row, columns) + (own.id === row.id ? 0.1 : 0) }))
      .toSorted((one, other) => other.by - one.by)[0]
    if (!likest || likest.by < 0.5) continue
    take(row, likest.own)
    unsure.push(
      `row \`${row.id}\` of the message is taken for \`${likest.own.id}\`, though it is about other combinations`,
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
const likeness = (matrix: Matrix, own: Row, message: Matrix, row: Row, columns: ColumnPair[]): number =>
  columns.filter(
    ({ own: column, other }) => other && cellText(matrix, own, column.id) === cellText(message, row, other.id),
  ).length / columns.length
