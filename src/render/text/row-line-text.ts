import type { Matrix, Row } from '../../model/matrix.ts'
import { rowTable } from './row-table.ts'
import { textLines } from './text-form.ts'

/** A row as one aligned line below its header, to be pasted into a mail; within the same limits as the text form. */
export const rowLineText = (matrix: Matrix, row: Row): string => `${textLines([rowTable(matrix, [row])]).join('\n')}\n`
