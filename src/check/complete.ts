import { combinationText } from '../derive/combination-text.ts'
import { combinationsOf, coverageOf, coveredTimes, isCountable, mostCombinations } from '../derive/coverage.ts'
import { finding, type Rule } from './rule.ts'

const shown = 20
const remedy = 'a row for each combination, or `incomplete` with the reason'

/** Every combination of input values has a row, unless the matrix says why not; then some combination must be missing. */
export const complete: Rule = function* ({ matrix, places }) {
  const inputs = places.key('matrix.yaml', 'inputs')
  const combinations = combinationsOf(matrix)
  if (combinations > mostCombinations) {
    const count = Number.isSafeInteger(combinations) ? combinations : `about ${combinations.toExponential(0)}`
    yield finding(inputs, `${count} combinations are too many to prove covered`, `at most ${mostCombinations}`)
    return
  }
  // Rows that cover one another over and over take as long to count as too many combinations.
  if (!isCountable(matrix)) {
    const message = `the rows cover ${coveredTimes(matrix)} combinations, and there are ${combinations}`
    yield finding(inputs, message, 'one row for each combination')
    return
  }
  const { gaps } = coverageOf(matrix)
  if (matrix.incomplete === undefined) {
    for (const gap of gaps.slice(0, shown)) yield finding(inputs, `gap: no row covers ${combinationText(gap)}`, remedy)
    if (gaps.length > shown) yield finding(inputs, `gap: ${gaps.length - shown} more`, remedy)
  } else if (gaps.length === 0) {
    const place = places.key('matrix.yaml', 'incomplete')
    yield finding(place, 'the matrix is complete', 'no `incomplete` where every combination has a row')
  }
}
