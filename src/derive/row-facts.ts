import type { Input, Matrix, Row, Verdict } from '../model/matrix.ts'
import { columnLabel, inputText, valueLabel, valuesById } from './cell-text.ts'
import { wordsOf } from './legend.ts'

/** One cell of a row and what it means there. */
export interface Fact {
  column: Input | Verdict
  /** The words of the value or mark as plain text, or what the legend says of it, which is prose; neither where none of them says more than the cell. */
  meaning: { text: string } | { prose: string } | undefined
  /** What the code reads, where the cell is questioned. */
  reads: string | undefined
}

/** Every cell of a row, in the order of the columns. */
export const rowFacts = (matrix: Matrix, row: Row): Fact[] => [
  ...matrix.inputs.map((column) => fact(matrix, row, column, inputWords(column, row))),
  ...matrix.verdicts.map((column) => fact(matrix, row, column, verdictWords(column, row))),
]

interface Words {
  /** The values or the mark in the cell. */
  values: string[]
  shown: string
  phrase: string | undefined
}

function inputWords(input: Input, row: Row): Words {
  const cell = row.inputs[input.id]
  if (cell === undefined) return { values: [], shown: '', phrase: undefined }
  if (cell.either) return { values: [], shown: inputText(input, cell), phrase: input.phrase }
  const phrases = cell.values.map((id) => valuesById(input).get(id)?.phrase ?? valueLabel(input, id))
  return {
    values: cell.values,
    shown: cell.values.map((id) => valueLabel(input, id)).join(' or '),
    phrase: phrases.join(' or '),
  }
}

function verdictWords(verdict: Verdict, row: Row): Words {
  const cell = row.verdicts[verdict.id]
  const phrase = verdict.marks.find(({ id }) => id === cell?.mark)?.phrase
  return {
    values: cell ? [cell.mark] : [],
    shown: cell?.mark ?? '',
    phrase: phrase?.replaceAll('{condition}', () => cell?.condition ?? ''),
  }
}

function fact(matrix: Matrix, row: Row, column: Input | Verdict, { values, shown, phrase }: Words): Fact {
  const reads = row.questioned.find(({ cell }) => cell === column.id)?.reads
  const isNew = phrase !== undefined && ![shown, columnLabel(column), column.id].includes(phrase)
  if (isNew) return { column, meaning: { text: phrase }, reads }
  const explains = (words: string[]) =>
    matrix.legend.find((entry) => wordsOf(entry).some((word) => words.includes(word)))
  const entry = explains(values) ?? explains([column.id])
  return { column, meaning: entry && { prose: entry.text }, reads }
}
