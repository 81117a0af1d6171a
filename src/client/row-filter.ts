/** What a reader asked for: wanted words by column, each column's any of them, and words to find in the text. */
export interface Wanted {
  columns: Map<string, string[]>
  words: string[]
}

/** The name of the free words in an address. */
export const wordsName = 'words'

/** What an address asks for, of the columns that there are; anything else in it is left alone. */
export function wantedIn(query: URLSearchParams, columns: string[]): Wanted {
  const given = columns.map((column): [string, string[]] => [
    column,
    query
      .getAll(column)
      .flatMap((value) => value.split(','))
      .filter(Boolean),
  ])
  return {
    columns: new Map(given.filter(([, words]) => words.length > 0)),
    words: (query.get(wordsName) ?? '').toLowerCase().split(/\s+/).filter(Boolean),
  }
}

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

/** Whether a row is wanted: its words by column, and all its text in lower case. */
export const isWanted = (wanted: Wanted, cells: Map<string, string[]>, text: () => string): boolean =>
  [...wanted.columns].every(([column, values]) => values.some((value) => cells.get(column)?.includes(value))) &&
  (wanted.words.length === 0 || wanted.words.every((word) => text().includes(word)))
