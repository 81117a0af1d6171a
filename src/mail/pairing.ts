import { columnLabel, plainCellText, valueLabel } from '../derive/cell-text.ts'
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
 * place. Rows are the same where they are about the same combinations, whatever their numbers; else where they share some, or have the
 * same id, and most cells read the same, or nearly all do. What is not the same but in its place or alike is a guess.
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
  const inputs = columns.filter(({ own }) => 'values' in own)
  const keysIn = (one: Matrix, rows: Row[], side: keyof ColumnPair) =>
    new Map(
      rows.map((row) => [
        row,
        keyOf(
          one,
          row,
          inputs.map((pair) => pair[side]),
        ),
      ]),
    )
  const left = keysIn(matrix, currentRows(matrix), 'own')
  const theirs = keysIn(message, message.rows, 'other')
  const take = (row: Row, own: Row) => {
    found.set(row, own)
    left.delete(own)
  }
  const byKey = new Map([...left].map(([row, key]) => [JSON.stringify(key), row]))
  for (const [row, key] of theirs) {
    const same = byKey.get(JSON.stringify(key))
    if (same && left.has(same)) take(row, same)
  }
  for (const [row, key] of [...theirs].filter(([one]) => !found.has(one))) {
    let likest: { own: Row; by: number } | undefined
    for (const [own, ownKey] of left) {
      const isShared = shareCombinations(ownKey, key)
      const alike = likeness(matrix, own, message, row, columns)
      const by = alike + (isShared ? 1 : 0) + (own.id === row.id ? 0.1 : 0)
      if (alike >= (isShared || own.id === row.id ? mostCells : nearlyAll) && by > (likest?.by ?? 0))
        likest = { own, by }
    }
    if (!likest) continue
    take(row, likest.own)
    unsure.push(
      `row \`${row.id}\` of the message is taken for \`${likest.own.id}\`, though it is about other combinations`,
    )
  }
  return found
}

/** How much of two rows has to read the same for them to be one, where they share combinations or an id, and where they do not. */
const mostCells = 0.5
const nearlyAll = 0.8

/** Of each input the values that a row is about in the words of its cells; undefined for all. */
type Key = (string[] | undefined)[]

/** Whether two rows have a combination in common. */
const shareCombinations = (one: Key, other: Key): boolean =>
  one.every((values, at) => !values || !other[at] || values.some((value) => other[at]?.includes(value)))

const keyOf = (matrix: Matrix, row: Row, inputs: (Column | undefined)[]): Key =>
  inputs.map((input) => {
    if (input === undefined || !('values' in input)) return []
    const values = coveredBy(row, input.id, matrix)
    return values.length === input.values.length ? undefined : values.map((id) => valueLabel(input, id)).sort()
  })

/** How many cells of two rows read the same but for notes, of all. */
const likeness = (matrix: Matrix, own: Row, message: Matrix, row: Row, columns: ColumnPair[]): number =>
  columns.filter(
    ({ own: column, other }) =>
      other && plainCellText(matrix, own, column.id) === plainCellText(message, row, other.id),
  ).length / columns.length
