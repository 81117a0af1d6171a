import { isThere, markLabel, outcomeLabel, outcomesOf } from '../../derive/outcomes.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { textTable } from './text-table.ts'
import { wrapText } from './wrap-text.ts'

/** The derived columns of rows as a table of their own, under a heading; a list where they are too wide. No lines where nothing is derived. */
export function outcomeTable(matrix: Matrix, rows: Row[], release = matrix.checked): string[] {
  const columns = matrix.outcomes?.columns ?? []
  const told = rows.map((row) => [
    asciiLine(row.id),
    ...outcomesOf(matrix, row, release).map(({ column, mark }) =>
      isThere(matrix, column, release) ? asciiLine(markLabel(mark)) : 'none yet',
    ),
  ])
  if (columns.length === 0 || rows.length === 0) return []
  const header = ['#', ...columns.map((column) => asciiLine(outcomeLabel(column)))]
  const table = textTable({ header, groups: [told] })
  const heading = release === undefined ? 'Outcome:' : `Outcome at ${asciiLine(release)}:`
  const list = told.flatMap(([id, ...marks]) =>
    wrapText(`${id}: ${marks.map((mark, at) => `${header[at + 1]} ${mark}`).join('; ')}`, {
      first: ' ',
      rest: '     ',
    }),
  )
  return [heading, ...(table ?? list)]
}
