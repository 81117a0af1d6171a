import { startCopy } from './copy.ts'
import { startFilter } from './filter.ts'

startFilter()
startCopy()
