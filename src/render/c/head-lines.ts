import { coverageText } from '../../derive/coverage-text.ts'
import { coverageOf } from '../../derive/coverage.ts'
import type { Matrix } from '../../model/matrix.ts'
import { originLines } from '../text/origin-lines.ts'
import { proseLine } from '../text/prose-text.ts'
import { commentLines } from './comment-lines.ts'

/** What the C is made from and has to say of it. */
export interface CContext {
  /** The public address of a row or, without an id, of the matrix. */
  permalinkOf(id?: string): string
  /** Identifies the content. */
  hash: string
}

/** What a file is made from, as lines of a comment. */
export function headLines(matrix: Matrix, { permalinkOf, hash }: CContext, what: string): string[] {
  const origin = originLines({ ...matrix, source: matrix.source && { ...matrix.source, remark: undefined } })
  const checked = matrix.checked === undefined ? '' : ` Checked against ${matrix.checked}.`
  return [
    ...commentLines(`${proseLine(matrix.title)}, ${what}`),
    ' *',
    ...commentLines(proseLine(matrix.summary)),
    ' *',
    ...commentLines(`${coverageText(coverageOf(matrix))}. Revision ${matrix.revision}, hash ${hash}.${checked}`),
    ...(origin.length === 0 ? [] : [' *', ...commentLines(origin.map((line) => line.trim()).join(' '))]),
    ' *',
    ...commentLines('Made from the matrix: a change belongs there, not here.'),
    ...commentLines(permalinkOf()),
  ]
}
