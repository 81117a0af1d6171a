import { strikeBeaten } from './strike-beaten.ts'

strikeBeaten()
