import type { Matrix } from '../model/matrix.ts'

/** Whether a row may have combinations for which it does not count: those of rows before it, or such as cannot occur. */
export const mayNotCount = ({ hit, impossible }: Pick<Matrix, 'hit' | 'impossible'>): boolean =>
  hit === 'first' || (hit === 'any' && impossible !== undefined)
