import { explainedBy } from '../derive/legend.ts'
import { either, marksOf } from '../model/cell.ts'
import { finding, type Rule, rowFileOf } from './rule.ts'

/** Every value and mark that a row uses is explained by the legend, by itself or with its column. */
export const knownLegend: Rule = function* ({ matrix, places }) {
  const told = explainedBy(matrix)
  const { inputs, verdicts } = matrix
  const wildcards = [either, ...(matrix.wildcards ?? []).map(({ id }) => id)]
  for (const row of matrix.rows) {
    const cells = [
      ...inputs.map(({ id, values, numbers }) => {
        const cell = row.inputs[id]
        return {
          part: 'inputs',
          id,
          words: cell?.either ? [cell.as ?? either] : numbers ? [] : (cell?.values ?? []),
          known: values,
        }
      }),
      ...verdicts.map(({ id, marks }) => ({ part: 'verdicts', id, words: marksOf(row.verdicts[id]), known: marks })),
    ]
    for (const { part, id, words, known } of cells)
      for (const word of words) {
        // A word that the column does not have is another rule's.
        if (!wildcards.includes(word) && !known.some((one) => one.id === word)) continue
        if (told.has(id) || told.has(word)) continue
        // Once for each word is enough.
        told.add(word)
        const allowed = `a legend entry that explains \`${word}\` or \`${id}\``
        yield finding(places.at(rowFileOf(row), part, id), `the legend does not explain \`${word}\``, allowed)
      }
  }
}
