import { createHash } from 'node:crypto'
import type { Posted } from '../model/posted-file.ts'

/**
 * Tells one posted file from another by what it says, whatever its comments, line ends and order: the first 16 hex digits of the
 * SHA-256 of its source and cells as JSON.
 */
export function postedHash({ source, rows }: Posted): string {
  const cells = inOrder(rows).map(([id, row]) => [id, inOrder(row)])
  return createHash('sha256')
    .update(JSON.stringify([source, cells]))
    .digest('hex')
    .slice(0, 16)
}

const inOrder = <Value>(record: Record<string, Value>): [string, Value][] =>
  Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1))
