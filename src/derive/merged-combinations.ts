import type { Matrix } from '../model/matrix.ts'

/** One value for each input, or `either: true` where every value of the input is meant. Keyed by input id. */
export type Combination = Record<string, { either: true } | { either: false; values: string[] }>

/** A combination as its position; an input where any value is meant counts as its first value and is a bit of `any`. */
interface Box {
  index: number
  any: number
}

/**
 * Combinations by their positions in mixed radix over the inputs. Those that differ in one input only and hold all its values
 * become one with `either`, input by input; so each position is in exactly one of the results. They come
 * in order of position.
 */
export function mergedCombinations({ inputs }: Pick<Matrix, 'inputs'>, indexes: number[]): Combination[] {
  const columns = strided(inputs)
  let boxes = indexes.map((index): Box => ({ index, any: 0 }))
  for (const { stride, size, bit } of columns) {
    if (size < 2) continue
    const lines = new Map<number, Box[]>()
    for (const box of boxes) {
      const digit = Math.floor(box.index / stride) % size
      // Fewer than 2^21 positions times as many sets of inputs: exact in a double.
      const line = (box.index - digit * stride) * 2 ** 21 + box.any
      const found = lines.get(line)
      if (found) found.push(box)
      else lines.set(line, [box])
    }
    boxes = [...lines.values()].flatMap((line) => {
      const [first] = line
      if (!first || line.length < size) return line
      const digit = Math.floor(first.index / stride) % size
      return [{ index: first.index - digit * stride, any: first.any + bit }]
    })
  }
  boxes.sort((one, other) => one.index - other.index)
  return boxes.map(({ index, any }) =>
    Object.fromEntries(
      columns.map(({ id, values, stride, size, bit }) => {
        const value = values[Math.floor(index / stride) % size]
        const isAny = size > 1 && Math.floor(any / bit) % 2 === 1
        return [id, isAny || !value ? { either: true } : { either: false, values: [value.id] }]
      }),
    ),
  )
}

/** Each input with what one step of its value adds to a position, and its bit among the inputs that have a choice. */
function strided(inputs: Matrix['inputs']) {
  let stride = 1
  let bit = 1
  return inputs
    .toReversed()
    .map(({ id, values }) => {
      const column = { id, values, size: values.length, stride, bit }
      stride *= values.length
      if (values.length > 1) bit *= 2
      return column
    })
    .reverse()
}
