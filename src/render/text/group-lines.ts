import { groupLabel } from '../../derive/entries-by-id.ts'
import { currentRows } from '../../derive/coverage.ts'
import type { Matrix } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { proseLine } from './prose-text.ts'
import { runsOf } from '../../derive/row-label.ts'
import { wrapText } from './wrap-text.ts'

/** More runs of ids than this are told by their ends. */
const mostRuns = 8

/** Which rows make up each group, as in `Rows 1-5: Mapping, the old value is not shadow-present`. */
export function groupLines(matrix: Matrix): string[] {
  const rows = currentRows(matrix)
  return matrix.groups.flatMap(({ id, text }) => {
    const own = new Set([id, ...matrix.groups.filter(({ within }) => within === id).map((one) => one.id)])
    const ids = rows.filter(({ group }) => own.has(group)).map((row) => asciiLine(row.id))
    if (ids.length === 0) return []
    const runs = runsOf(ids).map((run) => run.text)
    // Rows of a group stand together, so that its ends say which they are.
    const range = runs.length > mostRuns ? `${ids[0]} to ${ids.at(-1)}` : runs.join(', ')
    const words = [asciiLine(groupLabel(matrix, id)), ...(text === undefined ? [] : [proseLine(text)])]
    return wrapText(`${ids.length === 1 ? 'Row' : 'Rows'} ${range}: ${words.join(', ')}`, { rest: '    ' })
  })
}
