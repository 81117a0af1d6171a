import { explainedBy } from '../derive/legend.ts'
import { either } from '../model/cell.ts'
import { finding, type Rule, rowFileOf } from './rule.ts'

/** Every value and mark that a row uses is explained by the legend, by itself or with its column. */
export const knownLegend: Rule = function* ({ matrix, places }) {
  const told = explainedBy(matrix)
  const { inputs, verdicts } = matrix
  for (const row of matrix.rows) {
    const cells = [
      ...inputs.map(({ id, values }) => {
        const cell = row.inputs[id]
        return { part: 'inputs', id, words: cell?.either ? [either] : (cell?.values ?? []), known: values }
      }),
      ...verdicts.map(({ id, marks }) => ({ part: 'verdicts', id, words: [row.verdicts[id]?.mark], known: marks })),
    ]
    for (const { part, id, words, known } of cells)
      for (const word of words) {
        // A word that the column does not have is another rule's.
        if (word !== either && !known.some((one) => one.id === word)) continue
        if (word === undefined || told.has(id) || told.has(word)) continue
        // Once for each word is enough.
        told.add(word)
        const allowed = `a legend entry that explains \`${word}\` or \`${id}\``
        yield finding(places.at(rowFileOf(row), part, id), `the legend does not explain \`${word}\``, allowed)
      }
  }
}
