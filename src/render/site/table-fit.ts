import { cellText, columnLabel } from '../../derive/cell-text.ts'
import { onceFor } from '../../derive/once-for.ts'
import { markLabel, outcomeLabel } from '../../derive/outcomes.ts'
import { textWidth } from '../../derive/text-width.ts'
import type { Matrix } from '../../model/matrix.ts'

/** Widths of a table in em of its type, between which its layout changes. */
const onPhone = 30
const onDesk = 62
/** What there is room for besides: two digits in front of a row. */
const shortId = textWidth('14')

/**
 * How wide the table of a matrix is, as a class that the stylesheet knows. A `narrow` table fits a phone. A `wide` one fits nowhere,
 * and scrolls within a box. Any other fits a desk. With `lines`, it does so without a line break below its heads.
 */
export const tableFit = onceFor((matrix: Matrix): string[] => {
  const columns = [...matrix.inputs, ...matrix.verdicts]
  const texts = columns.map((column) => [
    columnLabel(column),
    ...matrix.rows.map((row) => cellText(matrix, row, column.id)),
  ])
  // Not on a phone.
  const derived = (matrix.outcomes?.columns ?? []).map((column) => [
    outcomeLabel(column),
    ...(matrix.outcomes?.order ?? []).map(markLabel),
  ])
  const longest = (parts: string[]) => parts.reduce((most, part) => Math.max(most, textWidth(part)), 0)
  const sum = (widths: number[]) => widths.reduce((all, width) => all + width, 0)
  const wordsOf = (table: string[][]) =>
    sum(table.map((column) => longest(column.flatMap((text) => text.split(/\s+/)))))
  const beyondShort = (ids: string[]) => Math.max(longest(ids) - shortId, 0)
  const words = wordsOf(texts) + beyondShort(matrix.rows.flatMap(({ id }) => id.split(/(?<=-)/)))
  // A heading may have several lines.
  const lines =
    sum([...texts, ...derived].map(([head = '', ...cells]) => longest([...head.split(/\s+/), ...cells]))) +
    beyondShort(matrix.rows.map(({ id }) => id))
  return [
    ...(words <= onPhone ? ['narrow'] : words + wordsOf(derived) > onDesk ? ['wide'] : []),
    ...(lines <= onDesk ? ['lines'] : []),
  ]
})
