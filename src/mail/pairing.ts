import { columnLabel, plainCellText, valueLabel, valueLabels } from '../derive/cell-text.ts'
import { isRetired } from '../derive/coverage.ts'
import { coveredBy } from '../derive/matching-rows.ts'
import type { Input, Matrix, Row, Verdict } from '../model/matrix.ts'
import { mergedSpans, type Numbers, type Span, spanOf } from '../model/number-range.ts'
import { namedIn } from './cell-reading.ts'
import { isSameName } from './names.ts'
import { ownParts } from './own-marks.ts'

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
 * place. Rows are the same where they are about the same combinations, whatever their numbers, retired ones where no other is; else
 * where they share some, or have the same id, and most cells read the same, or nearly all do; the likest first. What is not the same
 * but in its place or alike is a guess.
 */
export function pairingOf(matrix: Matrix, message: Matrix): Pairing {
  const unsure: string[] = []
  const columns = columnPairs(matrix, message, unsure)
  return { columns, rows: rowPairs(matrix, message, columns, unsure), unsure }
}

function columnPairs(matrix: Matrix, message: Matrix, unsure: string[]): ColumnPair[] {
  const bare = (column: Column) => ownParts(matrix, columnLabel(column)).text
  const pairsOf = (own: Column[], others: Column[]): ColumnPair[] => {
    const found = new Map<Column, Column>()
    const take = (isSame: (one: Column, other: Column) => boolean) => {
      for (const column of own) {
        if (found.has(column)) continue
        const taken = new Set(found.values())
        const other = others.find((one) => !taken.has(one) && isSame(column, one))
        if (other) found.set(column, other)
      }
    }
    take((one, other) => isSameName(columnLabel(one), columnLabel(other)))
    take((one, other) => isSameName(bare(one), bare(other)))
    take((one, other) => isSameName(one.id, other.id))
    const sure = new Set(found.keys())
    take((one, other) => own.indexOf(one) === others.indexOf(other))
    for (const [column, other] of found)
      if (!sure.has(column))
        unsure.push(
          `column \`${columnLabel(other)}\` is taken for \`${columnLabel(column)}\`, in whose place it stands`,
        )
    return own.map((column) => ({ own: column, other: found.get(column) }))
  }
  return [...pairsOf(matrix.inputs, message.inputs), ...pairsOf(matrix.verdicts, message.verdicts)]
}

function rowPairs(matrix: Matrix, message: Matrix, columns: ColumnPair[], unsure: string[]): Map<Row, Row> {
  const found = new Map<Row, Row>()
  const inputs = columns.flatMap(({ own, other }) => ('values' in own ? [{ own, other }] : []))
  const left = new Map(matrix.rows.map((row) => [row, inputs.map(({ own }) => ownKey(matrix, row, own))]))
  const theirs = new Map(
    message.rows.map((row) => [row, inputs.map(({ own, other }) => otherKey(message, row, own, other))]),
  )
  const byKey = Map.groupBy(left, ([, key]) => JSON.stringify(key))
  const take = (isSame: (own: Row, row: Row) => boolean) => {
    for (const [row, key] of theirs) {
      const [same] =
        byKey.get(JSON.stringify(key))?.find(([own]) => !found.has(row) && left.has(own) && isSame(own, row)) ?? []
      if (!same) continue
      found.set(row, same)
      left.delete(same)
    }
  }
  take((own, row) => !isRetired(own) && own.id === row.id)
  take((own) => !isRetired(own))
  take((own, row) => isRetired(own) && own.id === row.id)
  take((own) => isRetired(own))
  const rest = [...theirs].filter(([row]) => !found.has(row))
  const current = [...left].filter(([own]) => !isRetired(own))
  const texts = (one: Matrix, row: Row, side: keyof ColumnPair) =>
    columns.map((pair) => pair[side] && plainCellText(one, row, pair[side].id))
  const ownTexts = current.map(([own]) => texts(matrix, own, 'own'))
  const likely = rest.flatMap(([row, key]) => {
    const rowTexts = texts(message, row, 'other')
    return current
      .flatMap(([own, key2], at) => {
        const alike = rowTexts.filter((text, column) => text === ownTexts[at]?.[column]).length / columns.length
        const isShared = shareCombinations(key2, key)
        return alike >= (isShared || own.id === row.id ? mostCells : nearlyAll)
          ? [{ row, own, by: alike + (isShared ? 1 : 0) + (own.id === row.id ? 0.1 : 0) }]
          : []
      })
      .toSorted((one, other) => other.by - one.by)
      .slice(0, mostLikely)
  })
  for (const { row, own } of likely.toSorted((one, other) => other.by - one.by)) {
    if (found.has(row) || !left.has(own)) continue
    found.set(row, own)
    left.delete(own)
  }
  for (const [row] of rest) {
    const own = found.get(row)
    if (own)
      unsure.push(`row \`${row.id}\` of the message is taken for \`${own.id}\`, though it is about other combinations`)
  }
  return found
}

/** How much of two rows has to read the same for them to be one, where they share combinations or an id, and where they do not. */
const mostCells = 0.5
const nearlyAll = 0.8
/** So many rows of a matrix are looked at that a row of a message may be. */
const mostLikely = 8

/** Of each input the values that a row is about in the words of its cells, or the numbers; undefined for all. */
type Key = (string[] | Span[] | undefined)[]

/** Whether two rows have a combination in common. */
const shareCombinations = (one: Key, other: Key): boolean =>
  one.every((values, at) => {
    const others = other[at]
    return !values || !others || values.some((value) => others.some((two) => isShared(value, two)))
  })

const isShared = (one: string | Span, other: string | Span): boolean =>
  typeof one === 'string' || typeof other === 'string' ? one === other : one.low <= other.high && other.low <= one.high

const ownKey = (matrix: Matrix, row: Row, input: Input): Key[number] => {
  const values = coveredBy(row, input.id, matrix)
  if (values.length === input.values.length) return undefined
  return input.numbers
    ? spansOf(valueLabels(input, values), input.numbers)
    : values.map((id) => valueLabel(input, id)).sort()
}

/** The same of a row of a message, in the values or numbers of the input of the matrix. */
const otherKey = (message: Matrix, row: Row, own: Input, other: Column | undefined): Key[number] => {
  if (other === undefined || !('values' in other)) return []
  const cell = row.inputs[other.id]
  if (cell === undefined || cell.either) return undefined
  const labels = valueLabels(other, coveredBy(row, other.id, message))
  if (own.numbers) {
    const spans = spansOf(labels, own.numbers)
    return JSON.stringify(spans) === JSON.stringify(spansOf(valueLabels(own, ids(own)), own.numbers))
      ? undefined
      : spans
  }
  const idsOf = (words: string[]) => words.map((word) => namedIn(own.values, word)?.id ?? word)
  const left = cell.but && idsOf(valueLabels(other, cell.but))
  const values = new Set(left ? ids(own).filter((id) => !left.includes(id)) : idsOf(labels))
  return values.size === own.values.length ? undefined : [...values].map((id) => valueLabel(own, id)).sort()
}

const ids = ({ values }: Input): string[] => values.map(({ id }) => id)

const spansOf = (labels: string[], numbers: Numbers): Span[] =>
  mergedSpans(labels.flatMap((label) => spanOf(label, numbers) ?? []))
