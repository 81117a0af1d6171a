import type { SearchKind } from '../render/site/search-entries.ts'

/** A text that says something of a row: what it is called, where it is, and itself in lower case. */
interface RowSource {
  label: string
  address: string
  text: string
}

/** Looks for words in all that is said of rows; comes with what it looks in. */
export interface RowWords {
  /** Which texts of a row have the words, `table` being what the table says of it. */
  find(row: string, table: string, words: string[]): RowSource[]
  /** Says in the last cell of a row where the words were found. */
  show(row: HTMLElement, sources: RowSource[]): void
}

/** Looks for words in each row, its notes and its flows. */
export function rowWords(kinds: SearchKind[]): RowWords {
  const sources = new Map<string, RowSource[]>()
  for (const { noun, entries } of kinds)
    for (const { id, title, address, text, rows = [] } of entries) {
      const isRow = noun === 'row'
      const source = { label: isRow ? 'row' : `${noun} ${id}`, address, text: `${title} ${text}`.toLowerCase() }
      for (const row of isRow ? [id] : rows) sources.set(row, [...(sources.get(row) ?? []), source])
    }
  return {
    find(row, table, words) {
      const [own, ...others] = sources.get(row) ?? []
      return own ? sourcesWith(words, [{ ...own, text: `${table} ${own.text}` }, ...others]) : []
    },
    show: showSources,
  }
}

/** Those that have all the words; where it takes several for that, those that have one; none where a word is in none. */
function sourcesWith<Source extends { text: string }>(words: string[], sources: Source[]): Source[] {
  if (!words.every((word) => sources.some(({ text }) => text.includes(word)))) return []
  const whole = sources.filter(({ text }) => words.every((word) => text.includes(word)))
  return whole.length > 0 ? whole : sources.filter(({ text }) => words.some((word) => text.includes(word)))
}

/** More places than this are counted. */
const mostShown = 4

function showSources(row: HTMLElement, sources: RowSource[]): void {
  let place = row.querySelector('.hits')
  if (!place && sources.length === 0) return
  if (!place) {
    place = document.createElement('span')
    place.className = 'hits'
    row.lastElementChild?.append(place)
  }
  const links = sources.slice(0, mostShown).flatMap(({ label, address }, index) => {
    const link = document.createElement('a')
    link.href = address
    link.textContent = label
    return [index > 0 ? ', ' : 'in ', link]
  })
  place.replaceChildren(...links, sources.length > mostShown ? ` and ${sources.length - mostShown} more` : '')
}
