import type { Input } from '../model/matrix.ts'
import { columnLabel, shortestLabels } from './cell-text.ts'
import type { Combination } from './coverage.ts'

/**
 * A set of combinations in the words of the table, as in `old=NP,leaf; shared=Y`. An input of which every value is meant is not
 * named; where that is so of all inputs, `whole` is the text.
 */
export function combinationText(inputs: Input[], combination: Combination, whole = 'every combination'): string {
  const parts = inputs.flatMap((input) => {
    const cell = combination[input.id]
    return cell === undefined || cell.either ? [] : [`${columnLabel(input)}=${valuesText(input, cell.values)}`]
  })
  return parts.length === 0 ? whole : parts.join('; ')
}

function valuesText(input: Input, values: string[]): string {
  const { labels, isAllBut } = shortestLabels(input, values, 0)
  const listed = labels.join(labels.some((label) => label.includes(',')) ? '|' : ',')
  return isAllBut ? `all but ${listed}` : listed
}
