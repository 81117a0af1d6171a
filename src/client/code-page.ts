import { startSymbolFilter } from './symbol-filter.ts'

startSymbolFilter()
