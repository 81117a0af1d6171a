import type { Matrix, Row, Verdict } from '../model/matrix.ts'
import { columnLabel, inputText, valueLabel, valuesById, verdictText } from './cell-text.ts'
import { postedCell } from './latest-posted.ts'
import { markPhrases, valuePhrases, wildcardPhrase } from './phrases.ts'

type Described = Pick<Matrix, 'inputs' | 'verdicts' | 'phrases' | 'posted' | 'wildcards'>

/**
 * A row in one line, as in `shut -> open, with a key: valid, not at night`; plain text. It is true by itself: verdicts that the
 * template leaves out stand at its end, and one that is questioned is followed by what the code reads.
 */
export const rowLine = (matrix: Described, row: Row): string =>
  matrix.phrases ? completed(matrix.phrases.line, matrix, row, ', ') : columnByColumn(matrix, row)

/** The same as a sentence; the line where the matrix has no sentence. */
export const rowSentence = (matrix: Described, row: Row): string =>
  matrix.phrases?.sentence ? completed(matrix.phrases.sentence, matrix, row, '; ') : rowLine(matrix, row)

/** A row by what it is about, as in `shut to open, with a key`, for a heading; its line where the matrix has no template for that. */
export const rowHeading = (matrix: Described, row: Row): string =>
  matrix.phrases?.heading
    ? filled(matrix.phrases.heading, (column) => wordOf(matrix, row, column))
    : rowLine(matrix, row)

const placeholder = /\{([^{}]+)\}/g

const filled = (template: string, textOf: (column: string) => string | undefined): string =>
  template.replace(placeholder, (whole, column: string) => textOf(column) ?? whole)

function completed(template: string, matrix: Described, row: Row, separator: string): string {
  const named = new Set([...template.matchAll(placeholder)].map(([, column]) => column))
  const missing = matrix.verdicts.filter(({ id }) => !named.has(id) && row.verdicts[id] !== undefined)
  const text = filled(template, (column) => phraseOf(matrix, row, column))
  const stop = missing.length > 0 && text.endsWith('.') ? '.' : ''
  return (
    [text.slice(0, text.length - stop.length), ...missing.map((verdict) => verdictPhrase(matrix, row, verdict))].join(
      separator,
    ) + stop
  )
}

/** The words for one cell; undefined where there is no such column. */
function phraseOf(matrix: Described, row: Row, column: string): string | undefined {
  const verdict = matrix.verdicts.find(({ id }) => id === column)
  if (verdict) return verdictPhrase(matrix, row, verdict)
  const input = matrix.inputs.find(({ id }) => id === column)
  if (!input) return undefined
  const cell = row.inputs[column]
  if (cell === undefined) return ''
  if (cell.either) return wildcardPhrase(matrix, input, cell) ?? `any ${columnLabel(input)}`
  return cell.but ? inputText(input, cell) : valuePhrases(input, cell.values).join(' or ')
}

function verdictPhrase(matrix: Described, row: Row, verdict: Verdict): string {
  const cell = row.verdicts[verdict.id]
  if (!cell) return ''
  const known = markPhrases(verdict, cell)
  const phrase = known.every((phrase) => phrase !== undefined)
    ? known.join(' and ')
    : `${columnLabel(verdict)} ${verdictText(verdict, cell)}`
  const reads = row.questioned.find((question) => question.cell === verdict.id)?.reads
  if (reads === undefined) return phrase
  return `${phrase} (${postedCell(matrix, row.id, verdict.id) === undefined ? '' : 'as posted; '}questioned: ${reads})`
}

/** The short word for one cell, where its value or mark has one; for X that of each value. */
function wordOf(matrix: Described, row: Row, column: string): string | undefined {
  const input = matrix.inputs.find(({ id }) => id === column)
  const cell = row.inputs[column]
  if (input && cell) {
    if (cell.either && input.values.every(({ word }) => word === undefined)) return phraseOf(matrix, row, column)
    const ids = cell.either ? input.values.map(({ id }) => id) : cell.values
    if (input.numbers) return phraseOf(matrix, row, column)
    return ids.map((id) => valuesById(input).get(id)?.word ?? valueLabel(input, id)).join(' or ')
  }
  return phraseOf(matrix, row, column)
}

const columnByColumn = (matrix: Described, row: Row): string =>
  [
    matrix.inputs.map((input) => `${columnLabel(input)} ${inputText(input, row.inputs[input.id])}`).join(', '),
    matrix.verdicts
      .map((verdict) =>
        verdictPhrase(matrix, row, { ...verdict, marks: verdict.marks.map(({ phrase: _, ...mark }) => mark) }),
      )
      .filter((phrase) => phrase !== '')
      .join(', '),
  ].join(': ')
