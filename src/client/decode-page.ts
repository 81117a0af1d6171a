import { startDecode } from './decode/start-decode.ts'
import { startBox } from './start-box.ts'

startBox()
startDecode()
