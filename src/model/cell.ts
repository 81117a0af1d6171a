import { z } from 'zod'

/** The word for "either value" in an input cell. It is no value of its own; a verdict may have a mark spelled the same. */
export const either = 'X'

const scalar = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)])

/** An id or a mark as written in YAML; a number such as a row id becomes a string. */
export const word = scalar.pipe(z.string().min(1))

/** What a row says about one input: one value, several, or `X` for any of them. */
export const inputCell = z.union([
  word.transform((value): InputCell => (value === either ? { either: true } : { either: false, values: [value] })),
  z
    .array(word)
    .min(1)
    .transform((values): InputCell => ({ either: false, values })),
])
export type InputCell = { either: true } | { either: false; values: string[] }

/** What a row says about one verdict: `Y`, or a mark with the condition that it depends on, as in `warn pfn_changed`. */
export const verdictCell = word.transform((text): VerdictCell => {
  const [, mark = text.trim(), condition] = /^(\S+)\s+([\s\S]+)$/.exec(text.trim()) ?? []
  return condition === undefined ? { mark } : { mark, condition }
})
export interface VerdictCell {
  mark: string
  condition?: string
}
