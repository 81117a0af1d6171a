import type { SearchPlace } from '../render/site/search-entries.ts'
import { startCopy } from './copy.ts'
import { startDecode } from './decode/start-decode.ts'
import { startFilter } from './filter.ts'
import { kindsOnPage } from './kinds-on-page.ts'
import { startPrint } from './print-article.ts'
import { rowWords } from './row-words.ts'
import { searchBox } from './search-box.ts'
import { searchResults } from './search-results.ts'

const places = document.querySelector<HTMLElement>('[data-places]')?.dataset['places'] ?? '[]'
let kinds: ReturnType<typeof kindsOnPage> | undefined
const read = () => (kinds ??= kindsOnPage(JSON.parse(places) as SearchPlace[]))
let isAwake = false

startFilter(async () => rowWords(read()))
startDecode()
startCopy().then(startPrint)
searchBox(async (box) => {
  if (!isAwake) searchResults(box, read())
  isAwake = true
})
