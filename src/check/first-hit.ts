import { currentRows, isDecidable, isImpossible, boxOfRow, ownCombinations } from '../derive/coverage.ts'
import { spaceOf } from '../derive/boxes.ts'
import { finding, type Rule, rowFileOf } from './rule.ts'
import { areCellsSound, areValuesSound } from './sound-inputs.ts'

/**
 * With `hit: first` every row counts somewhere, and with `fallback: refused` none covers everything. Both are said only where
 * `fallback` and `hit` go together.
 */
export const firstHit: Rule = function* ({ matrix, places }) {
  if (matrix.fallback !== undefined && matrix.hit !== 'first')
    yield finding(
      places.key('matrix.yaml', 'fallback'),
      '`fallback` is about the order of rows',
      'it beside `hit: first`',
    )
  if (matrix.hit !== 'first' || !areValuesSound(matrix) || !isDecidable(matrix)) return
  const space = String(spaceOf(matrix.inputs.map(({ values }) => values.length)))
  for (const row of currentRows(matrix)) {
    const box = boxOfRow(matrix, row)
    const place = places.key(rowFileOf(row), 'inputs')
    // What is wrong with cells and what cannot occur are told elsewhere.
    if (!areCellsSound(matrix, row) || isImpossible(matrix, row)) continue
    const { count } = ownCombinations(matrix, row)
    if (count === 0)
      yield finding(
        place,
        'the row never counts: rows before it have all that it covers',
        'a row that is the first for something',
      )
    else if (matrix.fallback === 'refused' && String(box) === space)
      yield finding(
        place,
        `the row hides that ${count} ${count === 1 ? 'combination has' : 'combinations have'} no other`,
        'rows for them, or `fallback: allowed`',
      )
  }
}
