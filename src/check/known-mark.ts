import { finding, listText, type Rule, rowFileOf } from './rule.ts'

/** Every mark in a verdict cell is one that its verdict has, with a condition exactly where the mark takes one. */
export const knownMark: Rule = function* ({ matrix, places }) {
  for (const row of matrix.rows)
    for (const verdict of matrix.verdicts) {
      const cell = row.verdicts[verdict.id]
      if (cell === undefined) continue
      const allowed = listText(verdict.marks.map(({ id, condition }) => (condition ? `${id} <condition>` : id)))
      const marked = [cell, ...(cell.also ?? [])]
      for (const [at, { mark: id, condition }] of marked.entries()) {
        const place = places.at(rowFileOf(row), 'verdicts', verdict.id, ...(marked.length > 1 ? [at] : []))
        const mark = verdict.marks.find((one) => one.id === id)
        if (!mark) yield finding(place, `unknown mark \`${id}\` for verdict \`${verdict.id}\``, allowed)
        else if (mark.condition && condition === undefined)
          yield finding(place, `mark \`${id}\` has no condition`, `${id} <condition>`)
        else if (!mark.condition && condition !== undefined)
          yield finding(place, `mark \`${id}\` takes no condition, but \`${condition}\` follows`, allowed)
        else if (marked.findIndex((one) => one.mark === id) < at)
          yield finding(place, `mark \`${id}\` stands twice for verdict \`${verdict.id}\``, 'each mark once')
      }
    }
}
