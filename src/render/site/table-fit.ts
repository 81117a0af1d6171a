import { cellText, columnLabel } from '../../derive/cell-text.ts'
import { onceFor } from '../../derive/once-for.ts'
import { markLabel, outcomeLabel } from '../../derive/outcomes.ts'
import { textWidth } from '../../derive/text-width.ts'
import type { Matrix } from '../../model/matrix.ts'

/** Widths of a table in em of its type, between which its layout changes. */
const onPhone = 30
const onDesk = 62

/**
 * How wide the table of a matrix is, as a class that the stylesheet knows. A `narrow` table fits a phone. A `wide` one fits nowhere,
 * and scrolls within a box. Any other fits a desk. With `lines`, it does so without a line break in its cells.
 */
export const tableFit = onceFor((matrix: Matrix): string[] => {
  const columns = [...matrix.inputs, ...matrix.verdicts]
  const texts = columns.map((column) => [
    columnLabel(column),
    ...matrix.rows.map((row) => cellText(matrix, row, column.id)),
  ])
  for (const column of matrix.outcomes?.columns ?? [])
    texts.push([outcomeLabel(column), ...(matrix.outcomes?.order ?? []).map(markLabel)])
  const longest = (parts: string[]) => parts.reduce((most, part) => Math.max(most, textWidth(part)), 0)
  const sum = (widths: number[]) => widths.reduce((all, width) => all + width, 0)
  const words = sum(texts.map((column) => longest(column.flatMap((text) => text.split(/\s+/)))))
  const lines = sum(texts.map(longest))
  return [...(words <= onPhone ? ['narrow'] : words > onDesk ? ['wide'] : []), ...(lines <= onDesk ? ['lines'] : [])]
})
