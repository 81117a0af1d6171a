import { plainProse } from '../markdown/plain-prose.ts'
import type { Matrix, Row } from '../model/matrix.ts'
import type { Where } from '../model/where.ts'
import { beatenText } from './beaten-text.ts'
import { type Box, intersectionOf, isEmptyBox, uncovered } from './boxes.ts'
import { combinationText } from './combination-text.ts'
import { boxOfRow, boxOfWhere, combinationOf, currentRows, impossibleBoxes, isDecidable } from './coverage.ts'

/**
 * Why rows that match inputs as asked count for none of them, in words; part by part why none has a row, where that is so. Keys
 * that are no input are passed over. Nothing where it cannot be decided.
 */
export function whyNotCounted(matrix: Matrix, asked: Where, beaten: Row[]): string[] {
  if (!isDecidable(matrix)) return []
  const box = boxOfWhere(matrix, asked)
  const meets = (other: Box) => !isEmptyBox(intersectionOf(other, box))
  const impossible = impossibleBoxes(matrix)
  const possible = uncovered(box, impossible)
  const rows = currentRows(matrix).map((row) => boxOfRow(matrix, row))
  if (possible.some((part) => rows.some((row) => !isEmptyBox(intersectionOf(row, part)))))
    return beaten.length === 0
      ? []
      : [
          beatenText(
            beaten.map(({ id }) => id),
            !impossible.some(meets),
          ),
        ]
  const told = (part: Box) => combinationText(matrix.inputs, combinationOf(matrix, part))
  const reason = matrix.incomplete === undefined ? '' : `: ${plainProse(matrix.incomplete)}`
  return [
    ...(matrix.impossible ?? []).flatMap((entry, at) => {
      const part = intersectionOf(impossible[at] ?? [], box)
      return isEmptyBox(part) ? [] : [`cannot occur: ${told(part)}: ${plainProse(entry.reason)}`]
    }),
    ...possible.map((part) => `no row covers ${told(part)}${reason}`),
  ]
}
