import { groupLabel, notesById } from '../../derive/entries-by-id.ts'
import { notesWith } from '../../derive/cell-text.ts'
import { rowParts } from '../../derive/entry-parts.ts'
import { legendOf } from '../../derive/legend.ts'
import { rowSentence } from '../../derive/row-line.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { outcomeLines, reasonLines } from './assertion-lines.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { retiredLines, sourceLines } from './entry-lines.ts'
import { keptText } from './kept-text.ts'
import { legendLines } from './legend-lines.ts'
import { madeLines } from './made-lines.ts'
import { noteBlocks } from './note-block.ts'
import { partBlocks } from './part-blocks.ts'
import { proseLine } from './prose-text.ts'
import { questionedBlocks } from './questioned-lines.ts'
import { rowTable } from './row-table.ts'
import { executedLines } from './run-lines.ts'
import { sharedLines } from './shared-lines.ts'
import { textForm } from './text-form.ts'
import { wrapText } from './wrap-text.ts'

/** A row as plain text for a mail; see {@link textForm} for what holds of it. */
export const rowText = keptText((matrix: Matrix, row: Row, { permalinkOf }) => {
  const notes = notesWith(matrix, row).flatMap((id) => notesById(matrix).get(id) ?? [])
  return textForm(
    [
      wrapText(`Row ${asciiLine(row.id)} of ${proseLine(matrix.title)} (${asciiLine(groupLabel(matrix, row.group))})`),
      rowTable(matrix, [row]),
      wrapText(asciiLine(rowSentence(matrix, row))),
      retiredLines('row', row, permalinkOf),
      sharedLines(matrix, row),
      madeLines(matrix, row),
      executedLines(matrix, row),
      outcomeLines(matrix, row),
      ...partBlocks(rowParts(matrix, row)),
      ...questionedBlocks(matrix, row),
      ...noteBlocks(matrix, notes),
      reasonLines(matrix, row),
      legendLines(legendOf(matrix, row)),
      sourceLines(row.sources),
    ],
    permalinkOf(row.id),
  )
})
