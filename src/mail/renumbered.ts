import { valueLabels, valuesById } from '../derive/cell-text.ts'
import type { InputCell } from '../model/cell.ts'
import type { Input, Matrix, Row } from '../model/matrix.ts'
import { mergedSpans, type Span, spanOf, spansBetween, spanValue } from '../model/number-range.ts'
import type { ColumnPair } from './pairing.ts'

/**
 * A matrix whose numeric inputs have the values that its cells and predicates tell apart, and these words of a message by input. Rows
 * whose cells are written as before are other objects then. The matrix itself where no input is numeric.
 */
export function renumbered(matrix: Matrix, more: Record<string, string[]> = {}): Matrix {
  if (matrix.inputs.every(({ numbers }) => !numbers)) return matrix
  const { claims, impossible, diagram } = matrix
  const wheres = [...claims, ...(impossible ?? []), ...(diagram?.views ?? [])]
  const inputs = matrix.inputs.map((input): Input => {
    const { id, numbers } = input
    if (!numbers) return input
    const spans = [
      ...matrix.rows.flatMap(({ inputs: { [id]: cell } }) => (cell ? wordSpans(input, cell) : [])),
      ...wheres.flatMap(({ where }) => merged(input, where[id] ?? [])),
      ...(more[id] ?? []).flatMap((word) => spanOf(word, numbers) ?? []),
    ]
    return { ...input, values: spansBetween(spans, numbers).map((span) => spanValue(span, numbers)) }
  })
  const values = (id: string, own: string[]): string[] => {
    const [before, after] = [matrix, { inputs }].map((one) => one.inputs.find((input) => input.id === id))
    if (!before?.numbers || !after) return own
    // In the order in which they are written; one that grew stands where its first part stood.
    const whole = merged(before, own)
    const wholeOf = ({ low }: Span) => whole.find((span) => low >= span.low && low <= span.high)
    const isIn = (part: Span, span: Span | undefined) =>
      span !== undefined && part.low >= span.low && part.high <= span.high
    const found = own.flatMap((value) => {
      const span = valuesById(before).get(value)?.span
      if (!span) return [value]
      const parts = after.values.filter((one) => one.span && isIn(one.span, wholeOf(span)))
      return parts
        .filter((one) => one.span && one.span.high >= span.low && one.span.low <= span.high)
        .map((one) => one.id)
    })
    return [...new Set(found)]
  }
  const cell = (id: string, one: InputCell): InputCell =>
    one.either ? one : { ...one, values: values(id, one.values) }
  const where = <Of extends { where: Record<string, string[]> }>(one: Of): Of => ({
    ...one,
    where: Object.fromEntries(Object.entries(one.where).map(([id, words]) => [id, values(id, words)])),
  })
  return {
    ...matrix,
    inputs,
    rows: matrix.rows.map((row): Row => ({
      ...row,
      inputs: Object.fromEntries(Object.entries(row.inputs).map(([id, one]) => [id, cell(id, one)])),
    })),
    claims: claims.map(where),
    ...(impossible ? { impossible: impossible.map(where) } : {}),
    ...(diagram ? { diagram: { ...diagram, views: diagram.views.map(where) } } : {}),
  }
}

/** The ranges that values of a numeric input are, next ones as one. */
const merged = (input: Input, ids: string[]): Span[] =>
  mergedSpans(ids.flatMap((id) => valuesById(input).get(id)?.span ?? []))

const wordSpans = (input: Input, cell: InputCell): Span[] => {
  const { numbers } = input
  if (cell.either || !numbers) return []
  return cell.but ? cell.but.flatMap((word) => spanOf(word, numbers) ?? []) : merged(input, cell.values)
}

/** The words that a message has for numbers, by the input that they are of. */
export const numbersIn = (table: Matrix, columns: ColumnPair[]): Record<string, string[]> =>
  Object.fromEntries(
    columns.flatMap(({ own, other }) =>
      'values' in own && own.numbers && other && 'values' in other
        ? [
            [
              own.id,
              table.rows.flatMap(({ inputs: { [other.id]: cell } }) =>
                cell === undefined || cell.either
                  ? []
                  : valueLabels(other, cell.values).concat(valueLabels(other, cell.but ?? [])),
              ),
            ],
          ]
        : [],
    ),
  )
