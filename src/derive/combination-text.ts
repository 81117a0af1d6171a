import type { Input } from '../model/matrix.ts'
import { columnLabel, valueLabel } from './cell-text.ts'
import type { Combination } from './coverage.ts'

/** A list of values that leaves out so many at most is told as `all but` those. */
const fewLeftOut = 2

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
  const left = input.values.map(({ id }) => id).filter((id) => !values.includes(id))
  const isAllBut = left.length > 0 && left.length <= fewLeftOut && values.length > left.length + 1
  const labels = (isAllBut ? left : values).map((id) => valueLabel(input, id))
  const listed = labels.join(labels.some((label) => label.includes(',')) ? '|' : ',')
  return isAllBut ? `all but ${listed}` : listed
}
