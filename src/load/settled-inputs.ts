import type { Input, MatrixFile, Row, Value } from '../model/matrix.ts'
import { type Numbers, spanOf, spansBetween, spanValue } from '../model/number-range.ts'

/** The ids of the values that a word of an input names; the word itself where it names none. */
export type WordsIn = (input: string, word: string) => string[]

/** The inputs with their values; of numeric ones those are the ranges that the words of rows and predicates tell apart. */
export function settledInputs(top: MatrixFile, rows: Row[]): { inputs: Input[]; wordsIn: WordsIn } {
  const named = new Map(top.inputs.map((input) => [input.id, input]))
  const numeric = new Map<string, { values: Value[]; numbers: Numbers }>()
  const inputs = top.inputs.map((own): Input => {
    const { values = [], numbers } = (own.like === undefined ? own : named.get(own.like)) ?? {}
    if (!numbers) return { ...own, values }
    const spans = wordsOf(top, rows, own.id).flatMap((word) => spanOf(word, numbers) ?? [])
    const ranges = spansBetween(spans, numbers).map((span) => spanValue(span, numbers))
    numeric.set(own.id, { values: ranges, numbers })
    return { ...own, numbers, values: ranges }
  })
  const wordsIn: WordsIn = (input, word) => {
    const found = numeric.get(input)
    const asked = found && spanOf(word, found.numbers)
    if (!asked) return [word]
    return found.values.flatMap(({ id, span }) =>
      span && span.low >= asked.low && span.high <= asked.high ? [id] : [],
    )
  }
  return { inputs, wordsIn }
}

/** Every word that rows and predicates have of an input. */
function wordsOf({ claims, impossible = [], diagram }: MatrixFile, rows: Row[], id: string): string[] {
  const wheres = [...claims, ...impossible, ...(diagram?.views ?? [])]
  return [
    ...rows.flatMap(({ inputs }) => {
      const cell = inputs[id]
      return cell === undefined || cell.either ? [] : [...cell.values, ...(cell.but ?? [])]
    }),
    ...wheres.flatMap(({ where }) => where[id] ?? []),
  ]
}
