import { bringSearched, searchFiles } from './bring-searched.ts'
import { searchBox } from './search-box.ts'

/** Gives the header its search box, where there is something to search. */
export function startBox(): void {
  if (searchFiles().length > 0) searchBox(bringSearched)
}
