import { usedWords, wordsOf } from '../derive/legend.ts'
import { finding, type Rule } from './rule.ts'

/** Every word that the legend explains is a column, or stands in some row. */
export const unusedLegend: Rule = function* ({ matrix, places, broken }) {
  // A row that cannot be read may be the one that uses it.
  if (broken.size > 0) return
  const used = usedWords(matrix)
  for (const [index, entry] of matrix.legend.entries())
    for (const [position, word] of wordsOf(entry).entries())
      if (!used.has(word))
        yield finding(
          places.at('matrix.yaml', 'legend', index, ...(entry.explains ? ['explains', position] : ['id'])),
          `no row uses \`${word}\``,
          'a column, or a value or mark that stands in a row',
        )
}
