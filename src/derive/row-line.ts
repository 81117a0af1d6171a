import type { Matrix, Row } from '../model/matrix.ts'
import { columnLabel, inputText, valueLabel, valuesById, verdictText } from './cell-text.ts'

type Described = Pick<Matrix, 'inputs' | 'verdicts' | 'phrases'>

/** A row in one line, as in `shut -> open, with a key: valid, not at night`; plain text. */
export const rowLine = (matrix: Described, row: Row): string =>
  matrix.phrases ? filled(matrix.phrases.line, matrix, row) : columnByColumn(matrix, row)

/** A row as a sentence; its line where the matrix has no sentence. */
export const rowSentence = (matrix: Described, row: Row): string =>
  matrix.phrases?.sentence ? filled(matrix.phrases.sentence, matrix, row) : rowLine(matrix, row)

const filled = (template: string, matrix: Described, row: Row): string =>
  template.replace(/\{([^{}]+)\}/g, (placeholder, column: string) => phraseOf(matrix, row, column) ?? placeholder)

/** The words for one cell; undefined where there is no such column. */
function phraseOf({ inputs, verdicts }: Described, row: Row, column: string): string | undefined {
  const input = inputs.find(({ id }) => id === column)
  if (input) {
    const cell = row.inputs[column]
    if (cell === undefined) return ''
    if (cell.either) return input.phrase ?? `any ${columnLabel(input)}`
    const phraseOfValue = (id: string) => valuesById(input).get(id)?.phrase ?? valueLabel(input, id)
    return cell.values.map(phraseOfValue).join(' or ')
  }
  const verdict = verdicts.find(({ id }) => id === column)
  const cell = row.verdicts[column]
  if (!verdict || !cell) return verdict && ''
  const phrase = verdict.marks.find(({ id }) => id === cell.mark)?.phrase
  return phrase === undefined
    ? `${columnLabel(verdict)} ${verdictText(cell)}`
    : phrase.replaceAll('{condition}', () => cell.condition ?? '')
}

const columnByColumn = ({ inputs, verdicts }: Described, row: Row): string =>
  [
    inputs.map((input) => `${columnLabel(input)} ${inputText(input, row.inputs[input.id])}`).join(', '),
    verdicts.map((verdict) => `${columnLabel(verdict)} ${verdictText(row.verdicts[verdict.id])}`).join(', '),
  ].join(': ')
