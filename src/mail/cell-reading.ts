import { wildcardsOf, either, type InputCell, type VerdictCell } from '../model/cell.ts'
import type { Input, Matrix, Verdict } from '../model/matrix.ts'
import { valuesIn } from './cell-parts.ts'

type Word = { id: string; label?: string | undefined }

/** The value or mark that a text names, by its label or id. */
const named = <One extends Word>(words: One[], text: string): One | undefined =>
  words.find(({ id, label = id }) => label === text || id === text) ??
  words.find(({ id, label = id }) => [label, id].some((word) => folded(word) === folded(text)))

/** Without blanks and case; signs are kept, as `!M` is another value than `M`. */
const folded = (text: string): string => text.replaceAll(/\s+/g, '').toLowerCase()

/** A text as a cell of an input of a matrix, such as `leaf P|NP`; undefined where it names no values, or numbers, which rows set anew. */
export function inputReading(matrix: Matrix, input: Input, text: string): InputCell | undefined {
  const wildcard = wildcardsOf(matrix).find((one) => one === text)
  if (wildcard !== undefined) return wildcard === either ? { either: true } : { either: true, as: wildcard }
  if (input.numbers) return undefined
  const whole = new Set(input.values.flatMap(({ id, label = id }) => [id, label]))
  const { values: words, isAllBut } = valuesIn(text, whole)
  const found = words.map((word) => named(input.values, word)?.id)
  if (found.includes(undefined)) return undefined
  const ids = input.values.map(({ id }) => id)
  if (!isAllBut) return { either: false, values: ids.filter((id) => found.includes(id)) }
  return { either: false, values: ids.filter((id) => !found.includes(id)), but: ids.filter((id) => found.includes(id)) }
}

/** A text without marks of notes as a cell of a verdict, such as `warn pfn_changed` or `keep, stop`; undefined where it names no marks. */
export function verdictReading({ marks }: Verdict, text: string): VerdictCell | undefined {
  const one = (piece: string): { mark: string; condition?: string } | undefined => {
    const whole = named(marks, piece)
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
