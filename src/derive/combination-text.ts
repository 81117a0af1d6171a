import { either } from '../model/cell.ts'
import type { Combination } from './coverage.ts'

/** A combination on one line, as in `old=NP new=leaf shared=X`. */
export const combinationText = (combination: Combination): string =>
  Object.entries(combination)
    .map(([input, cell]) => `${input}=${cell.either ? either : cell.values.join('|')}`)
    .join(' ')
