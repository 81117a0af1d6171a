import { either, marksOf } from '../model/cell.ts'
import type { Input, Matrix, Row, Verdict } from '../model/matrix.ts'
import { columnLabel, inputText, markText, valueLabels } from './cell-text.ts'
import { markPhrases, valuePhrases, wildcardPhrase } from './phrases.ts'
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
  ...matrix.inputs.map((column) => fact(matrix, row, column, inputWords(matrix, column, row))),
  ...matrix.verdicts.map((column) => fact(matrix, row, column, verdictWords(column, row))),
]

interface Words {
  /** The values or the mark in the cell. */
  values: string[]
  shown: string
  phrase: string | undefined
}

function inputWords(matrix: Matrix, input: Input, row: Row): Words {
  const cell = row.inputs[input.id]
  if (cell === undefined) return { values: [], shown: '', phrase: undefined }
  if (cell.either)
    return { values: [cell.as ?? either], shown: inputText(input, cell), phrase: wildcardPhrase(matrix, input, cell) }
  return {
    values: cell.values,
    shown: valueLabels(input, cell.values).join(' or '),
    phrase: valuePhrases(input, cell.values).join(' or '),
  }
}

function verdictWords(verdict: Verdict, row: Row): Words {
  const cell = row.verdicts[verdict.id]
  const phrases = cell && markPhrases(verdict, cell)
  return {
    values: marksOf(cell),
    shown: marksOf(cell)
      .map((mark) => markText(verdict, mark))
      .join(', '),
    phrase: phrases?.some((phrase) => phrase !== undefined)
      ? phrases.map((phrase, at) => phrase ?? markText(verdict, marksOf(cell)[at] ?? '')).join(', ')
      : undefined,
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
