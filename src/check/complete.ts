import { combinationText } from '../derive/combination-text.ts'
import { coverageOf, isDecidable } from '../derive/coverage.ts'
import { finding, type Rule } from './rule.ts'

const shown = 20
const remedy = 'a row for it, `impossible`, or `incomplete` with the reason'

/** Every combination of input values that can occur has a row, unless the matrix says why not; then some must be missing. */
export const complete: Rule = function* ({ matrix, places }) {
  const inputs = places.key('matrix.yaml', 'inputs')
  if (!isDecidable(matrix)) {
    yield finding(inputs, 'the rows overlap in too many ways to prove anything', 'one row for each combination')
    return
  }
  const { gaps } = coverageOf(matrix)
  if (matrix.incomplete === undefined) {
    for (const gap of gaps.slice(0, shown))
      yield finding(inputs, `gap: no row covers ${combinationText(matrix.inputs, gap)}`, remedy)
    if (gaps.length > shown) yield finding(inputs, `gap: ${gaps.length - shown} more`, remedy)
  } else if (gaps.length === 0) {
    const place = places.key('matrix.yaml', 'incomplete')
    yield finding(place, 'the matrix is complete', 'no `incomplete` where every combination has a row')
  }
}
