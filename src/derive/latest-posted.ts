import type { Matrix } from '../model/matrix.ts'
import { type Posted, postedDate } from '../model/posted-file.ts'
import { onceFor } from './once-for.ts'

/** Messages, the first one first. */
export const inOrderOfPosting = (posted: Posted[]): Posted[] =>
  posted.toSorted((one, other) =>
    postedDate(one) === postedDate(other) ? ofDay(one) - ofDay(other) : postedDate(one) < postedDate(other) ? -1 : 1,
  )

/** The how manieth of its day a message is. */
const ofDay = ({ id }: Posted): number => Number(id.slice(11)) || 1

const columnsOf = onceFor(({ rows }: Posted) => new Set(Object.values(rows).flatMap(Object.keys)))

/**
 * The latest message that has a row, or a cell of it where a column is given: an empty cell of a column that the message has counts.
 * Undefined where none has.
 */
export const latestPosted = ({ posted }: Pick<Matrix, 'posted'>, row: string, column?: string): Posted | undefined =>
  inOrderOfPosting(posted)
    .filter((one) => Object.hasOwn(one.rows, row) && (column === undefined || columnsOf(one).has(column)))
    .at(-1)

/** A cell as the latest message that has it posted it, empty ones too; undefined where none has it. */
export function postedCell(matrix: Pick<Matrix, 'posted'>, row: string, column: string): string | undefined {
  const message = latestPosted(matrix, row, column)
  return message && (message.rows[row]?.[column] ?? '')
}

/** The latest message that has a row or gives it up; undefined where none speaks of it. */
export const lastOn = ({ posted }: Pick<Matrix, 'posted'>, row: string): Posted | undefined =>
  inOrderOfPosting(posted).findLast(({ rows, gone = [] }) => Object.hasOwn(rows, row) || gone.includes(row))
