import fc from 'fast-check'
import type { InputCell } from '../src/model/cell.ts'
import type { Input } from '../src/model/matrix.ts'

type Gen = fc.GeneratorValue
type Box = string[][]

/** Cuts boxes of the space of combinations in two, again and again. */
export function split(gen: Gen, boxes: Box[], times: number): Box[] {
  if (times === 0) return boxes
  const at = gen(() => fc.nat({ max: boxes.length - 1 }))
  const box = boxes[at] ?? []
  const wide = box.flatMap((values, index) => (values.length > 1 ? [index] : []))
  if (wide.length === 0) return split(gen, boxes, times - 1)
  const input = gen(() => fc.constantFrom(...wide))
  const values = box[input] ?? []
  const cut = gen(() => fc.integer({ min: 1, max: values.length - 1 }))
  const halves = [box.with(input, values.slice(0, cut)), box.with(input, values.slice(cut))]
  return split(gen, [...boxes.slice(0, at), ...halves, ...boxes.slice(at + 1)], times - 1)
}

/** What a cell says of values: a wildcard where they are all, those left out, or themselves. */
export function cellOf(gen: Gen, values: string[], input: Input | undefined, hasWildcards: boolean): InputCell {
  const all = input?.values.map(({ id }) => id) ?? []
  const left = all.filter((id) => !values.includes(id))
  if (left.length === 0 && gen(fc.boolean))
    return { either: true, ...(hasWildcards && gen(fc.boolean) ? { as: 'any' } : {}) }
  return { either: false, values, ...(left.length > 0 && gen(fc.boolean) ? { but: left } : {}) }
}
