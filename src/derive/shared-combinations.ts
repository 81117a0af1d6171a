import type { Matrix, Row } from '../model/matrix.ts'
import { type Box, intersectionOf, isEmptyBox, TooEntangled, uncovered } from './boxes.ts'
import {
  boxOfRow,
  type Combination,
  combinationOf,
  coverageOf,
  currentRows,
  impossibleBoxes,
  isDecidable,
  isRetired,
} from './coverage.ts'
import { idList } from './id-list.ts'
import { onceFor } from './once-for.ts'

/** What of a row's combinations other rows have as well. */
export interface Shared {
  /** What the others do there, as in `Rows 2 and 4 count first`. */
  text: string
  combinations: Combination[]
}

/**
 * What of a row's combinations others have as well: with `hit: first` rows before it, which count, with `hit: any` all others, which
 * say the same. Undefined where there is nothing, or it cannot be decided.
 */
export function sharedCombinations(matrix: Matrix, row: Row): Shared | undefined {
  const others = sharingRows(matrix, row)
  if (others.length === 0) return undefined
  const box = boxOfRow(matrix, row)
  const impossible = impossibleBoxes(matrix)
  const left = without(
    box,
    others.map((other) => boxOfRow(matrix, other)),
  )
  const boxes = left && without(box, [...left, ...impossible])
  const named = idList(others.map(({ id }) => id)).replace(/^r/, 'R')
  const isOne = others.length === 1
  const verb =
    matrix.hit === 'first' ? (isOne ? 'counts first' : 'count first') : isOne ? 'says the same' : 'say the same'
  return boxes && { text: `${named} ${verb}`, combinations: boxes.map((one) => combinationOf(matrix, one)) }
}

/** The rows that have some combination of a row that can occur: those that are the first to, or, with `hit: any`, all others. */
function sharingRows(matrix: Matrix, row: Row): Row[] {
  if (isRetired(row) || !isDecidable(matrix)) return []
  if (matrix.hit === 'first') return firstRows(matrix).get(row) ?? []
  if (matrix.hit !== 'any') return []
  const box = boxOfRow(matrix, row)
  return currentRows(matrix).filter((other) => {
    const shared = intersectionOf(boxOfRow(matrix, other), box)
    return other !== row && !isEmptyBox(shared) && without(shared, impossibleBoxes(matrix))?.length !== 0
  })
}

/** For each row those before it that are the first to have something of it. */
const firstRows = onceFor((matrix: Matrix): Map<Row, Row[]> => {
  const pairs = Map.groupBy(coverageOf(matrix).overlaps, ({ rows }) => rows[1])
  return new Map([...pairs].map(([row, overlaps]) => [row, [...new Set(overlaps.map(({ rows }) => rows[0]))]]))
})

function without(box: Box, others: Box[]): Box[] | undefined {
  try {
    return uncovered(box, others)
  } catch (error) {
    if (error instanceof TooEntangled) return undefined
    throw error
  }
}
