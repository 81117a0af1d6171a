import { startBox } from './start-box.ts'

startBox()
