import { bringSearched } from './bring-searched.ts'
import { startCopy } from './copy.ts'
import { startFilter } from './filter.ts'
import { startBox } from './start-box.ts'

startBox()
startFilter(async () => {
  await bringSearched()
  return globalThis.rowsSearched
})
startCopy()
