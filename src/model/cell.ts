import { z } from 'zod'

/** The wildcard of a matrix that declares none: "either value" in an input cell. It is no value; a verdict may have a mark spelled the same. */
export const either = 'X'

/** The words that stand for every value in the cells of a matrix. */
export const wildcardsOf = ({ wildcards }: { wildcards?: { id: string }[] | undefined }): string[] =>
  wildcards?.map(({ id }) => id) ?? [either]

const scalar = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)])

/** An id or a mark as written in YAML; a number such as a row id becomes a string. */
export const word = scalar.pipe(z.string().min(1))

const words = z.union([word.transform((one) => [one]), z.array(word).min(1)])

/** What a row says about one input: a value, several, a wildcard, `not` with those left out, or numbers and ranges where it is numeric. */
export const inputCell = z.union([
  word.transform((value): InputCell => ({ either: false, values: [value] })),
  z
    .array(word)
    .min(1)
    .transform((values): InputCell => ({ either: false, values })),
  z.strictObject({ not: words }).transform(({ not }): InputCell => ({ either: false, values: [], but: not })),
])
/**
 * Any value, with the wildcard where that is not `X`; or some, with the words that were left out where it was written so. As parsed
 * the words are those written; as loaded they are ids of values.
 */
export type InputCell = { either: true; as?: string } | { either: false; values: string[]; but?: string[] }

/** What a row says about one verdict: `Y`, a mark with the condition that it depends on, as in `warn pfn_changed`, or several of these. */
export const verdictCell = words.transform(([mark = '', ...also]): VerdictCell => ({
  mark,
  ...(also.length > 0 ? { also: also.map((mark) => ({ mark })) } : {}),
}))
/** As parsed a mark is the text written; as loaded it is the id of a mark, and the condition stands apart. */
export interface VerdictCell extends MarkedCell {
  /** The further marks of a cell of several. */
  also?: MarkedCell[]
}
interface MarkedCell {
  mark: string
  condition?: string
}

/** The marks of a cell, in order. */
export const marksOf = (cell: VerdictCell | undefined): string[] =>
  cell === undefined ? [] : [cell, ...(cell.also ?? [])].map(({ mark }) => mark)
