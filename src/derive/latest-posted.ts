import type { Matrix } from '../model/matrix.ts'
import type { Posted } from '../model/posted-file.ts'

/** The latest message that has a row; undefined where none has. */
export const latestPosted = ({ posted }: Pick<Matrix, 'posted'>, row: string): Posted | undefined =>
  posted
    .filter(({ rows }) => Object.hasOwn(rows, row))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
    .at(-1)
