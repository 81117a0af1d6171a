import { columnAnswer, type Condition } from '../derive/answers.ts'
import type { FilterColumn } from './filter-fields.ts'

/** What a reader asked for: wanted words by column, each column's any of them, and words to find in the text. */
export interface Wanted {
  columns: Map<string, string[]>
  words: string[]
}

/** A column and the words that it has. */
type Known = Pick<FilterColumn, 'id' | 'words'>

/** The name of the free words in an address. */
export const wordsName = 'words'

/** What an address asks for, of the columns and words that there are; anything else in it is left alone. */
export function wantedIn(query: URLSearchParams, columns: Known[]): Wanted {
  const given = columns.map(({ id, words }): [string, string[]] => [
    id,
    valuesIn(query, id).filter((word) => words.includes(word)),
  ])
  return {
    columns: new Map(given.filter(([, words]) => words.length > 0)),
    words: (query.get(wordsName) ?? '').toLowerCase().split(/\s+/).filter(Boolean),
  }
}

/** What an address asks for although the column has no such word, each in words. */
export const unknownIn = (query: URLSearchParams, columns: (Known & { label: string })[]): string[] =>
  columns.flatMap(({ id, label, words }) =>
    valuesIn(query, id)
      .filter((word) => !words.includes(word))
      .map((word) => `\`${word}\` is no value of ${label}: ignored`),
  )

const valuesIn = (query: URLSearchParams, column: string): string[] =>
  query
    .getAll(column)
    .flatMap((value) => value.split(','))
    .filter(Boolean)

/** What a reader asked for as the query of an address, empty where that is nothing. {@link wantedIn} reads it back. */
export function queryOf({ columns, words }: Wanted): string {
  const pairs = [...columns].map(([column, values]) => [column, values.join(',')])
  if (words.length > 0) pairs.push([wordsName, words.join(' ')])
  // A query may hold a comma as it is, and people read these addresses.
  return pairs
    .map(
      ([name, value]) => `${encodeURIComponent(name ?? '')}=${encodeURIComponent(value ?? '').replaceAll('%2C', ',')}`,
    )
    .join('&')
}

/** What was asked for as conditions on rows by their position: on their words by column, and on whether they have the free words. */
export const conditionsOf = (
  { columns: wanted, words }: Wanted,
  columns: FilterColumn[],
  rows: { cells: Map<string, string[]> }[],
  hasWords: (row: number) => boolean,
): Condition<number>[] => [
  ...columns.flatMap(({ id, label, open = [] }): Condition<number>[] => {
    const asked = wanted.get(id)
    if (!asked) return []
    const openWords = open.map((mark) => mark.id)
    return [
      {
        label: `${label} ${asked.join(' or ')}`,
        answer: (row) => columnAnswer(asked, rows[row]?.cells.get(id) ?? [], openWords),
      },
    ]
  }),
  ...(words.length > 0
    ? [{ label: `words ${words.join(' ')}`, answer: (row: number) => (hasWords(row) ? 'yes' : 'no') } as const]
    : []),
]
