import type { Matrix, Row } from '../../model/matrix.ts'
import { rowTable } from './row-table.ts'
import { type TextContext, textForm } from './text-form.ts'

/** A row as one aligned line below its header, and its address, to be pasted into a mail; see {@link textForm} for what holds of it. */
export const rowLineText = (matrix: Matrix, row: Row, { permalinkOf }: TextContext): string =>
  textForm([rowTable(matrix, [row])], permalinkOf(row.id))
