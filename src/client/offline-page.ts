import { startCopy } from './copy.ts'
import { startFilter } from './filter.ts'
import { startPrint } from './print-article.ts'
import { startTips } from './term-tips.ts'

startFilter()
startTips()
startCopy().then(startPrint)
