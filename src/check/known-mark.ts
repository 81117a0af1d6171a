import { finding, listText, type Rule, rowFileOf } from './rule.ts'

/** Every mark in a verdict cell is one that its verdict has, with a condition exactly where the mark takes one. */
export const knownMark: Rule = function* ({ matrix, places }) {
  for (const row of matrix.rows)
    for (const verdict of matrix.verdicts) {
      const cell = row.verdicts[verdict.id]
      if (cell === undefined) continue
      const place = places.at(rowFileOf(row), 'verdicts', verdict.id)
      const mark = verdict.marks.find(({ id }) => id === cell.mark)
      const allowed = listText(verdict.marks.map(({ id, condition }) => (condition ? `${id} <condition>` : id)))
      if (!mark) yield finding(place, `unknown mark \`${cell.mark}\` for verdict \`${verdict.id}\``, allowed)
      else if (mark.condition && cell.condition === undefined)
        yield finding(place, `mark \`${mark.id}\` has no condition`, `${mark.id} <condition>`)
      else if (!mark.condition && cell.condition !== undefined)
        yield finding(place, `mark \`${mark.id}\` takes no condition, but \`${cell.condition}\` follows`, allowed)
    }
}
