import { startCopy } from './copy.ts'
import { startBox } from './start-box.ts'

startBox()
startCopy()
