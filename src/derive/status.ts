import type { Matrix, Row } from '../model/matrix.ts'

/** How a row stands to what was posted; `current` where the matrix records no message at all, `new` where none had the row. */
export type Status = 'as posted' | 'questioned' | 'changed' | 'retired' | 'new' | 'current'

/** The status of a row; the gravest word where several apply. */
export const statusOf = ({ posted }: Pick<Matrix, 'posted'>, row: Row): Status => {
  if (row.retired) return 'retired'
  if (row.changed.length > 0) return 'changed'
  if (row.questioned.length > 0) return 'questioned'
  if (posted.length === 0) return 'current'
  return posted.some(({ rows }) => Object.hasOwn(rows, row.id)) ? 'as posted' : 'new'
}
