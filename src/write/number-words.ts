import type { Matrix, Row } from '../model/matrix.ts'
import { type Numbers, type Span, spanOf, spanText } from '../model/number-range.ts'

/** The words that a row or predicate has for values of an input. */
export type WordsOf = (input: string, values: string[]) => string[]

/** Numbers next to each other, or a word for something else. */
type Run = Span | string

/**
 * Words for the values of each input; of a numeric one those for its ranges. Ranges next to each other are one, unless no word would
 * tell them apart any more.
 */
export function numberWords({ inputs, rows, claims, impossible = [], diagram }: Matrix): WordsOf {
  const wheres = [...claims, ...impossible, ...(diagram?.views ?? [])]
  const known = new Map(
    inputs.flatMap(({ id, values, numbers }) => {
      if (!numbers) return []
      const spans = new Map(values.flatMap((value) => (value.span ? [[value.id, value.span] as const] : [])))
      const lists = [...rows.flatMap((row) => valuesIn(row, id)), ...wheres.map(({ where }) => where[id] ?? [])]
      const written = [
        ...lists.flatMap((list) => runsOf(list, spans, new Set())),
        ...rows.flatMap((row) => leftOutIn(row, id)).flatMap((word) => spanOf(word, numbers) ?? []),
      ]
      const ends = new Set(written.flatMap((run) => (typeof run === 'string' ? [] : [run.low, run.high + 1])))
      const lost = new Set([...spans.values()].map(({ low }) => low).filter((low) => !ends.has(low)))
      return [[id, { numbers, spans, lost }] as const]
    }),
  )
  return (input, values) => {
    const found = known.get(input)
    if (!found) return values
    return runsOf(values, found.spans, found.lost).map((run) =>
      typeof run === 'string' ? run : spanText(run, asRead(run, found.numbers)),
    )
  }
}

const valuesIn = ({ inputs }: Row, id: string): string[][] => {
  const cell = inputs[id]
  return cell === undefined || cell.either || cell.but ? [] : [cell.values]
}

const leftOutIn = ({ inputs }: Row, id: string): string[] => {
  const cell = inputs[id]
  return cell === undefined || cell.either ? [] : (cell.but ?? [])
}

/** Values as runs, of which none goes on over a number that one has to start with. */
function runsOf(values: string[], spans: Map<string, Span>, starts: Set<number>): Run[] {
  const runs: Run[] = []
  for (const id of values) {
    const [span, last] = [spans.get(id), runs.at(-1)]
    const goesOn = span && typeof last === 'object' && last.high + 1 === span.low && !starts.has(span.low)
    // No word names all numbers where there is neither a least nor a greatest.
    if (goesOn && (Number.isFinite(last.low) || Number.isFinite(span.high)))
      runs[runs.length - 1] = { low: last.low, high: span.high }
    else runs.push(span ?? id)
  }
  return runs
}

/** Decimal where a hexadecimal number would have a part behind the point, which none can be read with. */
const asRead = ({ low, high }: Span, numbers: Numbers): Numbers =>
  [low, high].every((end) => !Number.isFinite(end) || Number.isInteger(end * numbers.step))
    ? numbers
    : { ...numbers, base: 10 }
