import { rowLine, rowSentence } from '../../derive/row-line.ts'
import { sharedCombinations } from '../../derive/shared-combinations.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { retiredLines } from './entry-lines.ts'
import { keptText } from './kept-text.ts'
import { rowTable } from './row-table.ts'
import { shortForm } from './short-form.ts'
import { wrapText } from './wrap-text.ts'

/** A row for a reply: its table, the sentence that says all of it, its address; at most ten lines. */
export const shortRowText = keptText((matrix: Matrix, row: Row, { permalinkOf }) => {
  const whole = () => rowTable(matrix, [row])
  // The sentence says the conditions, too.
  const brief = () => rowTable(matrix, [row], { isBrief: true })
  const [sentence, line] = [rowSentence, rowLine].map((words) => () => wrapText(asciiLine(words(matrix, row))))
  // Without it the row would say too much.
  const before = () => {
    const shared = matrix.hit === 'first' ? sharedCombinations(matrix, row) : undefined
    return shared ? wrapText(asciiLine(`${shared.text} for some of it.`)) : []
  }
  const retired = () => retiredLines('row', row, permalinkOf)
  return shortForm(
    [
      [whole, sentence, before, retired],
      [brief, sentence, before, retired],
      [brief, line, before, retired],
      [sentence, before, retired],
      [line, before, retired],
      [before, retired, line],
    ].map((blocks) => () => blocks.map((lines) => lines?.() ?? [])),
    permalinkOf(row.id),
  )
})
