import type { Matrix } from '../model/matrix.ts'

/** Whether the rows of a matrix stand in rows.yaml, all of them. */
export const isInList = ({ listed = [], rows }: Pick<Matrix, 'listed' | 'rows'>): boolean =>
  listed.length > 0 && listed.length >= rows.length
