import { combinationText } from '../derive/combination-text.ts'
import { coverageOf, isCountable } from '../derive/coverage.ts'
import { finding, type Rule, rowFileOf } from './rule.ts'

/** No combination has two rows; where it has more, each is told against the first. */
export const disjoint: Rule = function* ({ matrix, places }) {
  // `complete` says that it cannot be counted.
  if (!isCountable(matrix)) return
  for (const { rows, combination } of coverageOf(matrix).overlaps) {
    const [first, second] = rows.map((row) => places.key(rowFileOf(row), 'inputs'))
    if (first === undefined || second === undefined) continue
    yield finding(second, `overlap: ${combinationText(combination)} is taken`, 'one row for each combination', [
      { ...first, message: 'the first is here' },
    ])
  }
}
