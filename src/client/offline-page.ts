import { startCopy } from './copy.ts'
import { startFilter } from './filter.ts'
import { startPrint } from './print-article.ts'

startFilter()
startCopy().then(startPrint)
