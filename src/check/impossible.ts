import { boxOfRow, combinationOf, currentRows, impossibleBoxes, isDecidable, isImpossible } from '../derive/coverage.ts'
import { combinationText } from '../derive/combination-text.ts'
import { intersectionOf, isEmptyBox, uncovered } from '../derive/boxes.ts'
import { finding, listText, type Rule, rowFileOf } from './rule.ts'
import { areCellsSound, areValuesSound } from './sound-inputs.ts'
import { whereFindings } from './where-findings.ts'

/**
 * What cannot occur is said by inputs, each entry says something that no other says, and no row is about it. Where rows may overlap,
 * a row may reach over what cannot occur, but not cover that alone.
 */
export const impossible: Rule = function* (loaded) {
  const { matrix, places } = loaded
  const entries = matrix.impossible ?? []
  const ids = matrix.inputs.map(({ id }) => id)
  let isKnown = true
  for (const [index, { where }] of entries.entries()) {
    const path = ['impossible', index, 'where']
    const others = Object.keys(where).filter((key) => !ids.includes(key))
    for (const key of others)
      yield finding(places.key('matrix.yaml', ...path, key), `\`${key}\` is no input`, listText(ids))
    const wrong = others.length > 0 ? [] : [...whereFindings(loaded, path, where)]
    yield* wrong
    if (others.length + wrong.length > 0) isKnown = false
    if (Object.keys(where).length === 0)
      yield finding(places.key('matrix.yaml', ...path), 'nothing could occur', 'an input with some of its values')
  }
  // `complete` says that it cannot be decided.
  if (!isKnown || entries.length === 0 || !areValuesSound(matrix) || !isDecidable(matrix)) return

  const boxes = impossibleBoxes(matrix)
  for (const [index, box] of boxes.entries())
    if (uncovered(box, boxes.toSpliced(index, 1)).length === 0)
      yield finding(places.at('matrix.yaml', 'impossible', index), 'other entries say so already', 'each once')

  for (const row of currentRows(matrix).filter((row) => areCellsSound(matrix, row))) {
    const place = places.key(rowFileOf(row), 'inputs')
    if (isImpossible(matrix, row)) {
      yield finding(place, 'the row covers only what cannot occur', 'a row that can occur, or less in `impossible`')
    } else if ((matrix.hit ?? 'unique') === 'unique') {
      const at = boxes.findIndex((box) => !isEmptyBox(intersectionOf(box, boxOfRow(matrix, row))))
      const box = boxes[at]
      if (!box) continue
      const shared = combinationOf(matrix, intersectionOf(box, boxOfRow(matrix, row)))
      yield finding(
        place,
        `the row covers ${combinationText(matrix.inputs, shared)}, which cannot occur`,
        'cells without it, or less in `impossible`',
        [{ ...places.at('matrix.yaml', 'impossible', at), message: 'it is said here' }],
      )
    }
  }
}
