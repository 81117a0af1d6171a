import type { Loaded } from '../load/loaded.ts'
import { wildcardsOf } from '../model/cell.ts'
import type { Input } from '../model/matrix.ts'
import { rangeWords, spanOf } from '../model/number-range.ts'
import { type Finding, finding, listText, type Rule, rowFileOf } from './rule.ts'

/**
 * Every input has values: its own, those of another, or numbers. Every value in an input cell is one that its input has; a wildcard
 * stands alone, and is no value.
 */
export const knownValue: Rule = function* (loaded) {
  const { matrix, places } = loaded
  const wildcards = wildcardsOf(matrix)
  for (const [index, input] of matrix.inputs.entries()) {
    yield* valueless(loaded, input, index)
    for (const [position, { id }] of input.values.entries())
      if (wildcards.includes(id))
        yield finding(
          places.at('matrix.yaml', 'inputs', index, 'values', position, 'id'),
          `value \`${id}\` would read as either value`,
          'another name, or other `wildcards`',
        )
  }
  for (const row of matrix.rows)
    for (const input of matrix.inputs) {
      const cell = row.inputs[input.id]
      if (cell === undefined || cell.either) continue
      const known = new Set(input.values.map(({ id }) => id))
      const allowed = input.numbers ? rangeWords : listText([...known])
      const at = ['inputs', input.id, ...(cell.but ? ['not'] : [])]
      // What is left out stands here as it is written, and may be any range.
      const words = cell.but ?? cell.values
      const isKnown = (word: string) =>
        known.has(word) || (cell.but && input.numbers && spanOf(word, input.numbers) !== undefined)
      // A single value may have been written without a list, and then has no position of its own; what became ranges has lost its.
      const isAsWritten = cell.but !== undefined || input.numbers === undefined
      const place = (position: number) =>
        places.at(rowFileOf(row), ...at, ...(words.length > 1 && isAsWritten ? [position] : []))
      for (const [position, value] of words.entries())
        if (!isKnown(value))
          yield finding(place(position), `unknown value \`${value}\` for input \`${input.id}\``, allowed)
        else if (words.indexOf(value) < position)
          yield finding(place(position), `value \`${value}\` stands twice for input \`${input.id}\``, 'each value once')
      if (cell.but && cell.values.length === 0)
        yield finding(place(0), `nothing is left for input \`${input.id}\``, 'a value that is not left out')
    }
}

/** Of an input that has no values. */
function* valueless(
  { matrix, places }: Loaded,
  { id, like, numbers, values }: Input,
  index: number,
): Iterable<Finding> {
  const others = matrix.inputs.filter((input) => input.id !== id && input.like === undefined).map((input) => input.id)
  if (like !== undefined && !others.includes(like))
    yield finding(
      places.at('matrix.yaml', 'inputs', index, 'like'),
      `no input \`${like}\` has values`,
      listText(others),
    )
  else if (numbers && values.length === 0)
    yield finding(
      places.at('matrix.yaml', 'inputs', index, 'numbers'),
      `there is no number for input \`${id}\``,
      '`from` that is no more than `to`',
    )
}
