import type { Matrix, Row } from '../model/matrix.ts'
import { type Combination, mergedCombinations } from './merged-combinations.ts'
import { onceFor } from './once-for.ts'

export type { Combination }

export interface Coverage {
  /** How many combinations the inputs have. */
  combinations: number
  /** How many rows cover them; retired rows are none. */
  rows: number
  /** Combinations that no row covers, merged where a whole input is missing. */
  gaps: Combination[]
  /** What two rows both cover, in order of the rows. */
  overlaps: { rows: [Row, Row]; combination: Combination }[]
}

/** More combinations than this are not counted one by one: 1,048,576. */
export const mostCombinations = 2 ** 20

/** How many combinations the inputs have; may be larger than can be counted one by one. */
export const combinationsOf = ({ inputs }: Pick<Matrix, 'inputs'>): number =>
  inputs.reduce((product, { values }) => product * values.length, 1)

/** How many combinations the current rows cover together, each as often as it is covered. */
export const coveredTimes = (matrix: Matrix): number =>
  currentRows(matrix).reduce((sum, row) => sum + digitsOf(matrix, row).reduce((all, { length }) => all * length, 1), 0)

/** Whether {@link coverageOf} can count; rows may cover no more than four times what there is, or {@link mostCombinations}. */
export const isCountable = (matrix: Matrix): boolean =>
  combinationsOf(matrix) <= mostCombinations && coveredTimes(matrix) <= 4 * mostCombinations

/** Whether a row no longer holds; it keeps its page and covers nothing. */
export const isRetired = (row: Pick<Row, 'retired'>): boolean => row.retired !== undefined
/** The rows that hold, in order. */
export const currentRows = onceFor((matrix: Matrix): Row[] => matrix.rows.filter((row) => !isRetired(row)))

/**
 * Counts every combination of input values and who covers it. A value that an input does not have covers nothing. Where more
 * than two rows cover a combination, each overlaps the first. Throws a RangeError where the matrix is not countable.
 */
export const coverageOf = onceFor((matrix: Matrix): Coverage => {
  if (!isCountable(matrix)) throw new RangeError(`${combinationsOf(matrix)} combinations are too many to count`)
  const rows = currentRows(matrix)
  const owners = new Int32Array(combinationsOf(matrix)).fill(-1)
  const shared = new Map<string, { rows: [Row, Row]; indexes: number[] }>()
  rows.forEach((row, own) => {
    for (const index of coveredIndexes(matrix, row)) {
      const first = rows[owners[index] ?? -1]
      if (first === undefined) {
        owners[index] = own
        continue
      }
      const key = `${owners[index]} ${own}`
      const overlap = shared.get(key) ?? { rows: [first, row], indexes: [] }
      overlap.indexes.push(index)
      shared.set(key, overlap)
    }
  })
  const free: number[] = []
  owners.forEach((owner, index) => {
    if (owner < 0) free.push(index)
  })
  return {
    combinations: owners.length,
    rows: rows.length,
    gaps: mergedCombinations(matrix, free),
    overlaps: [...shared.values()].flatMap(({ rows, indexes }) =>
      mergedCombinations(matrix, indexes).map((combination) => ({ rows, combination })),
    ),
  }
})

/** For each input the positions of the values that a row covers. */
const digitsOf = ({ inputs }: Pick<Matrix, 'inputs'>, row: Row): number[][] =>
  inputs.map(({ id, values }) => {
    const cell = row.inputs[id]
    return values.flatMap((value, digit) => (cell?.either || cell?.values.includes(value.id) ? [digit] : []))
  })

/** The positions, in mixed radix over the inputs, of what a row covers. */
export const coveredIndexes = (matrix: Pick<Matrix, 'inputs'>, row: Row): number[] =>
  digitsOf(matrix, row).reduce<number[]>(
    (indexes, digits, position) => {
      const base = matrix.inputs[position]?.values.length ?? 1
      return indexes.flatMap((index) => digits.map((digit) => index * base + digit))
    },
    [0],
  )
