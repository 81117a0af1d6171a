import type { InputCell, VerdictCell } from '../model/cell.ts'
import type { Input, Matrix, Verdict } from '../model/matrix.ts'
import { valueLabel, valueLabels, valuesById } from './cell-text.ts'

/** The words for a wildcard in a cell: its own, else those of the input; undefined where neither has any. */
export const wildcardPhrase = (
  { wildcards }: Pick<Matrix, 'wildcards'>,
  input: Input,
  cell: InputCell,
): string | undefined => (cell.either ? wildcards?.find(({ id }) => id === cell.as)?.phrase : undefined) ?? input.phrase

/** The words for some values of an input; of numeric ones those next to each other are one range. */
export const valuePhrases = (input: Input, ids: string[]): string[] =>
  input.numbers ? valueLabels(input, ids) : ids.map((id) => valuesById(input).get(id)?.phrase ?? valueLabel(input, id))

/** The words for each mark of a cell, its condition filled in; undefined for one that has none. */
export const markPhrases = ({ marks }: Verdict, cell: VerdictCell): (string | undefined)[] =>
  [cell, ...(cell.also ?? [])].map(({ mark, condition = '' }) =>
    marks.find(({ id }) => id === mark)?.phrase?.replaceAll('{condition}', () => condition),
  )
