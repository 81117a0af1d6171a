import { currentRows } from '../../derive/coverage.ts'
import type { Matrix } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { proseLine } from './prose-text.ts'
import { runsOf } from '../../derive/row-label.ts'
import { wrapText } from './wrap-text.ts'

/** Which rows make up each group, as in `Rows 1-5: Mapping, the old value is not shadow-present`. */
export function groupLines(matrix: Matrix): string[] {
  const rows = currentRows(matrix)
  return matrix.groups.flatMap(({ id, label, text }) => {
    const ids = rows.filter(({ group }) => group === id).map((row) => asciiLine(row.id))
    if (ids.length === 0) return []
    const range = runsOf(ids)
      .map((run) => run.text)
      .join(', ')
    const words = [asciiLine(label), ...(text === undefined ? [] : [proseLine(text)])]
    return wrapText(`${ids.length === 1 ? 'Row' : 'Rows'} ${range}: ${words.join(', ')}`, { rest: '    ' })
  })
}
