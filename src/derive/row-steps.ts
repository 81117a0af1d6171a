import type { Input, Matrix } from '../model/matrix.ts'
import { positionsOf, spaceOf } from './boxes.ts'
import { boxOfRow, currentRows } from './coverage.ts'

/** The way to a row, input by input: from each place in a table a value leads to a place in the next, from the last to a row's number. */
export type RowSteps = number[][][]

/**
 * Tables that lead to the number of a row in as many steps as there are inputs; of several rows it is the first, and 0 where there
 * is none. Places from which all values lead to the same are one, so that the tables follow the rows and not the combinations.
 * Rows are numbered from 1 in the order of {@link currentRows}; inputs may have their values in another order.
 */
export function rowSteps(matrix: Matrix, inputs: Input[]): RowSteps {
  const sizes = inputs.map(({ values }) => values.length)
  const space = spaceOf(sizes)
  const boxes = currentRows(matrix).map((row) => boxOfRow({ inputs }, row))
  const wholeFrom = boxes.map((box) => space.findLastIndex((mask, at) => box[at] !== mask) + 1)
  const tables: RowSteps = inputs.map(() => [])
  const placesByTable = inputs.map(() => new Map<string, number>())
  const known = inputs.map(() => new Map<string, number>())

  const placeOf = (level: number, active: number[]): number => {
    // Behind a row that has all of the rest no other counts.
    const last = active.findIndex((row) => (wholeFrom[row] ?? 0) <= level)
    const rows = last < 0 ? active : active.slice(0, last + 1)
    if (level === sizes.length) return (rows[0] ?? -1) + 1
    const key = rows.join()
    const found = known[level]?.get(key)
    if (found !== undefined) return found
    const lists: number[][] = Array.from({ length: sizes[level] ?? 1 }, () => [])
    for (const row of rows) for (const at of positionsOf(boxes[row]?.[level] ?? 0n)) lists[at]?.push(row)
    const values = lists.map((list) => placeOf(level + 1, list))
    const place = placesByTable[level]?.get(values.join()) ?? (tables[level]?.push(values) ?? 1) - 1
    placesByTable[level]?.set(values.join(), place)
    known[level]?.set(key, place)
    return place
  }

  const all = boxes.flatMap((box, row) => (box.includes(0n) ? [] : [row]))
  placeOf(0, all)
  return tables
}
