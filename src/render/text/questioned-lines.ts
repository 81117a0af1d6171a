import { columnsById } from '../../derive/entries-by-id.ts'
import { cellText, columnLabel, plainCellText } from '../../derive/cell-text.ts'
import { postedCell } from '../../derive/latest-posted.ts'
import { reachText } from '../../derive/reach-text.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { proseText } from './prose-text.ts'
import { questionMark } from './row-table.ts'
import { wrapText } from './wrap-text.ts'

const indent = '    '

/** A row's questioned, qualified and changed cells as blocks: what was posted beside what holds, the reason and the source. */
export const questionedBlocks = (matrix: Matrix, row: Row): string[][] => [
  ...row.questioned.map(({ cell, reads, reason, source }) => [
    ...headline(
      `${questionMark} ${cellName(matrix, cell)}: ${postedText(matrix, row, cell)}, the code reads ${asciiLine(reads)}`,
    ),
    ...reasons(reason, source),
  ]),
  ...row.qualified.map(({ cell, reason, source }) => [
    ...headline(
      `${cellName(matrix, cell)}: ${postedText(matrix, row, cell)}, ${asciiLine(reachText(matrix, row, cell))}`,
    ),
    ...reasons(reason, source),
  ]),
  ...row.changed.map(({ cell, reason, source }) => [
    ...headline(
      `${cellName(matrix, cell)}: ${postedText(matrix, row, cell)}, now ${asciiLine(plainCellText(matrix, row, cell))}`,
    ),
    ...reasons(reason, source),
  ]),
]

/** A row's questioned and changed cells, a line each without reason and source: for a list of rows. */
export const questionedLines = (matrix: Matrix, row: Row): string[] => {
  const name = (cell: string) => `Row ${asciiLine(row.id)}, ${cellName(matrix, cell)}: ${postedText(matrix, row, cell)}`
  return [
    ...row.questioned.flatMap(({ cell, reads }) =>
      headline(`${questionMark} ${name(cell)}, the code reads ${asciiLine(reads)}`),
    ),
    ...row.changed.flatMap(({ cell }) => headline(`${name(cell)}, now ${asciiLine(plainCellText(matrix, row, cell))}`)),
  ]
}

const headline = (text: string): string[] => wrapText(text, { rest: indent })

const reasons = (reason: string, source: string): string[] => [
  ...proseText(reason, { first: indent, rest: indent }),
  ...proseText(source, { first: `${indent}Source: `, rest: `${indent}  ` }),
]

const postedText = (matrix: Matrix, row: Row, cell: string): string => {
  const posted = postedCell(matrix, row.id, cell)
  return posted === undefined ? `stands as ${asciiLine(cellText(matrix, row, cell))}` : `posted ${asciiLine(posted)}`
}

function cellName(matrix: Matrix, cell: string): string {
  const column = columnsById(matrix).get(cell)
  return asciiLine(column ? columnLabel(column) : cell)
}
