import { asciiLine } from '../derive/ascii.ts'
import { wildcardsOf, either, type InputCell, type VerdictCell } from '../model/cell.ts'
import type { Input, Matrix, Verdict } from '../model/matrix.ts'
import { mergedSpans, type Numbers, type Span, spanOf } from '../model/number-range.ts'
import { valuesIn } from './cell-parts.ts'

type Word = { id: string; label?: string | undefined }

/** The value or mark that a text names, by its label or id, or by its label as plain text has it. */
export const namedIn = <One extends Word>(words: One[], text: string): One | undefined =>
  words.find(({ id, label = id }) => label === text || id === text) ??
  words.find(({ id, label = id }) => [label, id].some((word) => folded(word) === folded(text))) ??
  words.find(({ id, label = id }) => folded(asciiLine(label)) === folded(text))

/** Without blanks and case; signs are kept, as `!M` is another value than `M`. */
const folded = (text: string): string => text.replaceAll(/\s+/g, '').toLowerCase()

/** A text as a cell of an input of a matrix, such as `leaf P|NP`; undefined where it names no values, or numbers that none is made up of. */
export function inputReading(matrix: Matrix, input: Input, text: string): InputCell | undefined {
  const wildcard = wildcardsOf(matrix).find((one) => one === text)
  if (wildcard !== undefined) return wildcard === either ? { either: true } : { either: true, as: wildcard }
  const whole = new Set(input.values.flatMap(({ id, label = id }) => [id, label]))
  const { values: words, isAllBut } = valuesIn(text, whole)
  if (input.numbers) return numbersReading(input, input.numbers, words, isAllBut)
  const found = words.map((word) => namedIn(input.values, word)?.id)
  if (found.includes(undefined)) return undefined
  const ids = input.values.map(({ id }) => id)
  if (!isAllBut) return { either: false, values: ids.filter((id) => found.includes(id)) }
  return { either: false, values: ids.filter((id) => !found.includes(id)), but: ids.filter((id) => found.includes(id)) }
}

function numbersReading(
  { values }: Input,
  numbers: Numbers,
  words: string[],
  isAllBut: boolean,
): InputCell | undefined {
  const spans = words.map((word) => spanOf(word, numbers))
  if (spans.includes(undefined)) return undefined
  const asked = spans.flatMap((span) => span ?? [])
  const isNamed = (one: Span) => asked.some(({ low, high }) => one.low >= low && one.high <= high)
  const named = values.filter(({ span }) => span && isNamed(span))
  const sizeOf = (some: Span[]) => JSON.stringify(mergedSpans(some))
  if (sizeOf(named.flatMap(({ span }) => span ?? [])) !== sizeOf(asked)) return undefined
  const ids = values.map(({ id }) => id)
  const own = named.map(({ id }) => id)
  return isAllBut
    ? { either: false, values: ids.filter((id) => !own.includes(id)), but: words }
    : { either: false, values: own }
}

/** A text without marks of notes as a cell of a verdict, such as `warn pfn_changed` or `keep, stop`; undefined where it names no marks. */
export function verdictReading({ marks }: Verdict, text: string): VerdictCell | undefined {
  const one = (piece: string): { mark: string; condition?: string } | undefined => {
    const whole = namedIn(marks, piece)
    if (whole) return { mark: whole.id }
    const [found, condition] =
      marks
        .filter(({ condition }) => condition)
        .flatMap(({ id, label = id }) =>
          [label, id].flatMap((word) =>
            piece.toLowerCase().startsWith(`${word.toLowerCase()} `) ? [[id, piece.slice(word.length).trim()]] : [],
          ),
        )
        .toSorted(([, one = ''], [, other = '']) => one.length - other.length)[0] ?? []
    return found === undefined || !condition ? undefined : { mark: found, condition }
  }
  const alone = one(text)
  if (alone) return alone
  const [first, ...also] = text.split(/\s*,\s*/).map(one)
  const others = also.flatMap((mark) => mark ?? [])
  return first && also.length > 0 && others.length === also.length ? { ...first, also: others } : undefined
}

/** Whether two cells of an input have the same values. */
export const isSameInput = (one: InputCell | undefined, other: InputCell | undefined): boolean =>
  JSON.stringify(one && !one.either ? one.values.toSorted() : one) ===
  JSON.stringify(other && !other.either ? other.values.toSorted() : other)

/** Whether two cells of a verdict have the same marks and conditions. */
export const isSameVerdict = (one: VerdictCell | undefined, other: VerdictCell | undefined): boolean =>
  told(one) === told(other)

const told = (cell: VerdictCell | undefined): string =>
  JSON.stringify([cell, ...(cell?.also ?? [])].map((one) => [one?.mark, one?.condition?.replaceAll(/\s+/g, '')]))
