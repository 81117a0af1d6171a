import type { SearchKind } from '../render/site/search-entries.ts'
import { searchFiles } from './bring-searched.ts'
import { type RowWords, rowWords } from './row-words.ts'
import { searchResults } from './search-results.ts'

declare global {
  /** What this search file holds, with addresses that lead on from its own. */
  var toSearch: SearchKind[]
  /** What the search files of the page have brought so far. */
  var searched: SearchKind[] | undefined
  /** How many files that were. */
  var searchedFiles: number | undefined
  /** For the filter of the page. */
  var rowsSearched: RowWords | undefined
}

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href

function addressFrom(address: string): string {
  const url = new URL(address, own)
  // No server is there to do it.
  if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html'
  return url.href
}

const kinds = toSearch.map((kind) => ({
  ...kind,
  entries: kind.entries.map((entry) => ({ ...entry, address: addressFrom(entry.address) })),
}))
globalThis.searched = [...(globalThis.searched ?? []), ...kinds]
globalThis.searchedFiles = (globalThis.searchedFiles ?? 0) + 1
globalThis.rowsSearched = rowWords(kinds)
// Where several search files are on a page, the one that comes last.
const box = document.querySelector<HTMLElement>('.find')
if (box && globalThis.searchedFiles === searchFiles().length) searchResults(box, globalThis.searched)
