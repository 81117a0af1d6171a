import type { Combination } from '../../src/derive/coverage.ts'
import type { InputCell } from '../../src/model/cell.ts'
import { emptyParts, emptyRow } from '../../src/model/empty-matrix.ts'
import type { Input, Matrix, Row } from '../../src/model/matrix.ts'

/** A set of combinations: for each input the values that it may have. */
export type Box = string[][]

/** How many combinations a box holds, exactly. */
export const volumeOf = (box: Box): bigint => box.reduce((product, values) => product * BigInt(values.length), 1n)

const isEmpty = (box: Box) => box.some((values) => values.length === 0)

/** What two boxes share. */
export const intersection = (one: Box, other: Box): Box =>
  one.map((values, at) => values.filter((value) => other[at]?.includes(value)))

/** What of a box is not in another, as boxes that share nothing. */
function difference(one: Box, other: Box): Box[] {
  const shared = intersection(one, other)
  if (isEmpty(shared)) return isEmpty(one) ? [] : [one]
  return one
    .map((values, at) => [
      ...shared.slice(0, at),
      values.filter((value) => !shared[at]?.includes(value)),
      ...one.slice(at + 1),
    ])
    .filter((box) => !isEmpty(box))
}

/** A box without any of the others, as boxes that share nothing. */
export const without = (box: Box, others: Box[]): Box[] =>
  others.reduce<Box[]>((left, other) => left.flatMap((part) => difference(part, other)), isEmpty(box) ? [] : [box])

/** The box of everything. */
export const spaceOf = (inputs: Input[]): Box => inputs.map(({ values }) => values.map(({ id }) => id))

/** What the cells of a row, or a combination, cover. */
export const boxOf = (inputs: Input[], cells: Record<string, InputCell> | Combination): Box =>
  inputs.map(({ id, values }) => {
    const cell = cells[id]
    const all = values.map((value) => value.id)
    return cell === undefined ? [] : cell.either ? all : all.filter((value) => cell.values.includes(value))
  })

/** A matrix of nothing but inputs and rows. */
export const matrixOf = (inputs: Input[], rows: Pick<Row, 'inputs' | 'retired'>[]): Matrix => ({
  id: 'made',
  title: 'Made',
  summary: 'Made.',
  revision: 1,
  inputs,
  verdicts: [],
  groups: [],
  legend: [],
  claims: [],
  ...emptyParts,
  permalinks: [],
  rows: rows.map((row, index) => ({
    ...emptyRow,
    id: String(index + 1),
    verdicts: {},
    group: 'g',
    ...row,
  })),
})
