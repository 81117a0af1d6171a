import type { Matrix } from '../model/matrix.ts'

/** Rows and notes that a page beside the matrix's own may list. */
const most = 200

/** Whether a matrix is small enough for all of its rows and notes to be listed on a page that is about something else. */
export const isListable = ({ rows, notes }: Pick<Matrix, 'rows' | 'notes'>): boolean =>
  rows.length + notes.length <= most
