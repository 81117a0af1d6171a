import { asciiLine } from '../../derive/ascii.ts'
import { combinationText } from '../../derive/combination-text.ts'
import { type Combination, ownCombinations } from '../../derive/coverage.ts'
import { sharedCombinations } from '../../derive/shared-combinations.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { wrapText } from './wrap-text.ts'

/** More combinations than this are counted. */
const most = 16

/** Which other rows have combinations of a row, with `hit: first` also what is left to it; no lines where none has. */
export function sharedLines(matrix: Matrix, row: Row): string[] {
  const shared = sharedCombinations(matrix, row)
  if (!shared) return []
  const list = (combinations: Combination[]) => [
    ...combinations
      .slice(0, most)
      .flatMap((one) => wrapText(asciiLine(combinationText(matrix.inputs, one)), { first: '- ', rest: '  ' })),
    ...(combinations.length > most ? [`- ${combinations.length - most} more`] : []),
  ]
  return [
    ...wrapText(`${asciiLine(shared.text)} for:`),
    ...list(shared.combinations),
    ...(matrix.hit === 'first'
      ? [...wrapText(`Left to row ${asciiLine(row.id)}:`), ...list(ownCombinations(matrix, row).combinations)]
      : []),
  ]
}
