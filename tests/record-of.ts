import { postedHash } from '../src/load/posted-hash.ts'
import type { Matrix } from '../src/model/matrix.ts'

/** The lines of permalinks.txt of a matrix of which everything was published. */
export const recordOf = ({ rows, notes, claims, posted }: Omit<Matrix, 'permalinks'>): Matrix['permalinks'] => [
  ...rows.map(({ id }) => ({ kind: 'row', id })),
  ...notes.map(({ id }) => ({ kind: 'note', id })),
  ...claims.map(({ id }) => ({ kind: 'claim', id })),
  ...posted.map((message) => ({ kind: 'posted', id: `${message.id} ${postedHash(message)}` })),
  ...rows.flatMap(({ id, questioned }) => questioned.map(({ cell }) => ({ kind: 'questioned', id: `${id} ${cell}` }))),
]
