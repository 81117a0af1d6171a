import { createHash } from 'node:crypto'
import type { Posted } from '../model/posted-file.ts'

/**
 * Tells one posted file from another by what it says, whatever its comments, line ends and order: the first 16 hex digits of the
 * SHA-256 of its source and cells, and of all else where it says more, as JSON.
 */
export function postedHash({ id: _, source, rows, ...more }: Posted): string {
  const rest = inOrder(more)
  return createHash('sha256')
    .update(JSON.stringify([source, inOrder(rows), ...(rest.length > 0 ? [rest] : [])]))
    .digest('hex')
    .slice(0, 16)
}

/** The entries of a record and of all within it, by their keys. */
function inOrder(record: object): [string, unknown][] {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]): [string, unknown] => [key, typeof value === 'object' ? inOrder(value) : value])
    .sort(([one], [other]) => (one < other ? -1 : 1))
}
