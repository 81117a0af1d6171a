import { combinationText } from '../derive/combination-text.ts'
import { coverageOf, isDecidable } from '../derive/coverage.ts'
import { finding, type Rule, rowFileOf } from './rule.ts'
import { areValuesSound } from './sound-inputs.ts'

const shown = 20

/**
 * No combination has two rows; where it has more, each is told against the first. With `hit: any` rows may overlap where they say
 * the same, with `hit: first` anywhere.
 */
export const disjoint: Rule = function* ({ matrix, places }) {
  const { hit = 'unique' } = matrix
  // `complete` says that it cannot be decided.
  if (hit === 'first' || !areValuesSound(matrix) || !isDecidable(matrix)) return
  const allowed = hit === 'any' ? 'the same verdicts where rows overlap' : 'one row for each combination'
  const wrong = coverageOf(matrix).overlaps.filter(({ isAgreed }) => hit === 'unique' || !isAgreed)
  for (const { rows, combination, isAgreed } of wrong.slice(0, shown)) {
    const [first, second] = rows.map((row) => places.key(rowFileOf(row), 'inputs'))
    if (first === undefined || second === undefined) continue
    const told = `row ${rows[0].id}, which ${isAgreed ? 'says the same' : 'says otherwise'}`
    yield finding(second, `overlap: ${combinationText(matrix.inputs, combination)} is taken by ${told}`, allowed, [
      { ...first, message: 'it is here' },
    ])
  }
  const [next] = wrong.slice(shown)
  if (next)
    yield finding(places.key(rowFileOf(next.rows[1]), 'inputs'), `overlap: ${wrong.length - shown} more`, allowed)
}
