import { either, marksOf } from '../model/cell.ts'
import type { LegendEntry, Matrix, Row } from '../model/matrix.ts'

/** The values, marks and columns that a legend entry explains. */
export const wordsOf = ({ id, explains }: LegendEntry): string[] => explains ?? [id]

/** Every word that the legend explains. */
export const explainedBy = ({ legend }: Matrix): Set<string> => new Set(legend.flatMap(wordsOf))

const cellWords = (row: Row): string[] => [
  ...Object.values(row.inputs).flatMap((cell) => (cell.either ? [cell.as ?? either] : cell.values)),
  ...Object.values(row.verdicts).flatMap(marksOf),
]

/** Every column, and every value and mark that stands in a row. */
export const usedWords = ({ inputs, verdicts, rows }: Matrix): Set<string> =>
  new Set([...inputs, ...verdicts].map(({ id }) => id).concat(rows.flatMap(cellWords)))

/** The legend entries that a reader of one row needs: those for its cells, then those for the columns. */
export const legendOf = ({ legend, inputs, verdicts }: Matrix, row: Row): LegendEntry[] => {
  const words = new Set([...cellWords(row), ...[...inputs, ...verdicts].map(({ id }) => id)])
  return legend.filter((entry) => wordsOf(entry).some((word) => words.has(word)))
}

/** The anchor of a legend entry on the matrix page. */
export const legendAnchor = (id: string): string => `legend-${id.toLowerCase().replaceAll(' ', '%20')}`

/** The legend entry that explains a value or mark, else the one for its column. */
export const entryFor = ({ legend }: Matrix, column: string, word: string): LegendEntry | undefined =>
  legend.find((entry) => wordsOf(entry).includes(word)) ?? legend.find((entry) => wordsOf(entry).includes(column))
