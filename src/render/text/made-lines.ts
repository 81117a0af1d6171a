import { madeBy } from '../../derive/made-by.ts'
import { madeLabel } from '../../derive/made-label.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { wrapText } from './wrap-text.ts'

/** Which flows make a row at the checked release, a line for each context. */
export const madeLines = (matrix: Matrix, row: Row): string[] =>
  madeBy(matrix, row).flatMap((made) =>
    made.parts.flatMap((part) => {
      const flows = part.flows.map(({ id }) => asciiLine(id)).join(', ') || 'no flow'
      return wrapText(`${asciiLine(madeLabel(matrix, made, part))}: ${flows}`, { rest: '    ' })
    }),
  )
