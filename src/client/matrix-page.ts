import { startCopy } from './copy.ts'
import { startFilter } from './filter.ts'
import { startBox } from './start-box.ts'

startBox()
startFilter()
startCopy()
