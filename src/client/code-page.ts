import { startBox } from './start-box.ts'
import { startSymbolFilter } from './symbol-filter.ts'

startBox()
startSymbolFilter()
