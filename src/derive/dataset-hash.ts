import type { Matrix } from '../model/matrix.ts'
import { onceFor } from './once-for.ts'

/** Identifies what a matrix says, whatever the day: the first 12 hex digits of the SHA-256 of all its content. */
export const datasetHash = onceFor(async (matrix: Matrix): Promise<string> => {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(sorted(matrix)))),
  )
  return [...bytes.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
})

/** A value with the keys of every object in order, so that the order of a file's keys does not count. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
