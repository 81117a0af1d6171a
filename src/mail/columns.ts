import { either, type InputCell, type VerdictCell } from '../model/cell.ts'
import type { Input, Value, Verdict } from '../model/matrix.ts'
import { type Numbers, spanOf, spansBetween, spanValue } from '../model/number-range.ts'
import { conditionalMarks, valuesIn } from './cell-parts.ts'
import { cellId, distinct } from './names.ts'

/** A column and what each row has in it. */
interface Column<Of, Cell> {
  column: Of
  cells: Cell[]
}

/** A column of texts as an input; `wildcards` are the texts that stand for every value. */
export function inputColumn(
  id: string,
  label: string,
  texts: string[],
  wildcards: Set<string>,
): Column<Input, InputCell> {
  const head = { id, ...(label === id ? {} : { label }) }
  const own = texts.filter((text) => !wildcards.has(text))
  const whole = new Set(own)
  const named = own.map((text) => valuesIn(text, whole))
  const numbers = numbersOf(named.flatMap(({ values }) => values))
  const wildcard = (text: string): InputCell => (text === either ? { either: true } : { either: true, as: text })
  if (numbers) {
    const spans = named.flatMap(({ values }) => values.flatMap((value) => spanOf(value, numbers) ?? []))
    const values: Value[] = spansBetween(spans, numbers).map((span) => spanValue(span, numbers))
    const idsOf = (words: string[]) => {
      const asked = words.flatMap((word) => spanOf(word, numbers) ?? [])
      return values.flatMap(({ id, span }) =>
        span && asked.some(({ low, high }) => span.low >= low && span.high <= high) ? [id] : [],
      )
    }
    return {
      column: { ...head, numbers, values },
      cells: texts.map((text) => (wildcards.has(text) ? wildcard(text) : cellOf(valuesIn(text, whole), values, idsOf))),
    }
  }
  const labels = [...new Set(named.flatMap(({ values }) => values))]
  const ids = distinct(labels.map((text, at) => cellId(text, `value-${at + 1}`)))
  const values = ids.map((id, at): Value => ({ id, ...(labels[at] === id ? {} : { label: labels[at] }) }))
  const idOf = new Map(labels.map((text, at) => [text, ids[at] ?? '']))
  const idsOf = (words: string[]) => [...new Set(words.flatMap((word) => idOf.get(word) ?? []))]
  return {
    column: { ...head, values },
    cells: texts.map((text) => (wildcards.has(text) ? wildcard(text) : cellOf(valuesIn(text, whole), values, idsOf))),
  }
}

function cellOf(
  { values: words, isAllBut }: { values: string[]; isAllBut: boolean },
  values: Value[],
  idsOf: (words: string[]) => string[],
): InputCell {
  const named = idsOf(words)
  if (!isAllBut) return { either: false, values: named }
  return {
    either: false,
    values: values.flatMap(({ id }) => (named.includes(id) ? [] : [id])),
    but: values.some(({ span }) => span) ? words : named,
  }
}

/** The numbers of a column that names nothing else, and a range at least; undefined for any other. */
function numbersOf(words: string[]): Numbers | undefined {
  const isHex = words.some((word) => /0x/i.test(word))
  const digits = Math.max(0, ...words.map((word) => /\.(\d+)(?!\.)/.exec(word.replaceAll('..', ' '))?.[1]?.length ?? 0))
  const numbers: Numbers = { step: 1 / 10 ** digits, base: isHex ? 16 : 10 }
  const isRange = (word: string) => !/^-?[\w.]+$/.test(word)
  const spans = words.map((word) => spanOf(word, numbers))
  if (!words.some(isRange) || spans.includes(undefined)) return undefined
  // Where no cell goes on without an end, there is nothing beyond the least and the greatest.
  const ends = spans.flatMap((span) => (span ? [span.low, span.high] : []))
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  return {
    ...numbers,
    ...(Number.isFinite(least) ? { from: least * numbers.step } : {}),
    ...(Number.isFinite(most) ? { to: most * numbers.step } : {}),
  }
}

/** A column of texts as a verdict. */
export function verdictColumn(id: string, label: string, texts: string[]): Column<Verdict, VerdictCell> {
  const told = conditionalMarks(texts)
  const conditional = new Set([...told.values()].flat().flatMap(({ mark, condition }) => (condition ? [mark] : [])))
  const labels = [...new Set([...told.values()].flat().map(({ mark }) => mark))]
  const ids = distinct(labels.map((text, at) => cellId(text, `mark-${at + 1}`)))
  const idOf = new Map(labels.map((text, at) => [text, ids[at] ?? '']))
  return {
    column: {
      id,
      ...(label === id ? {} : { label }),
      marks: ids.map((id, at) => ({
        id,
        ...(labels[at] === id ? {} : { label: labels[at] }),
        ...(conditional.has(labels[at] ?? '') ? { condition: true } : {}),
      })),
    },
    cells: texts.map((text) => {
      const [first, ...also] = (told.get(text) ?? []).map(({ mark, condition }) => ({
        mark: idOf.get(mark) ?? '',
        ...(condition === undefined ? {} : { condition }),
      }))
      return { ...(first ?? { mark: '' }), ...(also.length > 0 ? { also } : {}) }
    }),
  }
}
