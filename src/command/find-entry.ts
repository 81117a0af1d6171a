import type { Matrix, Note, Row } from '../model/matrix.ts'
import { findMatrix } from './find-matrix.ts'
import { suggest } from './suggest.ts'
import { WrongUse } from './verb.ts'

interface Entries {
  row: Row
  note: Note
}

const entriesOf = { row: ({ rows }: Matrix) => rows, note: ({ notes }: Matrix) => notes }

/**
 * The row or note that a word of the command line means: `7`, or `tdp/7` where several matrices have one. Throws
 * {@link WrongUse} for one that does not exist or is not the only one.
 */
export function findEntry<Kind extends keyof Entries>(
  matrices: Matrix[],
  kind: Kind,
  word: string,
): { matrix: Matrix; entry: Entries[Kind] } {
  const [, folder, id = word] = /^([^/]*)\/(.*)$/s.exec(word) ?? []
  const among = folder === undefined ? matrices : [findMatrix(matrices, folder)]
  const found = among.flatMap((matrix) =>
    (entriesOf[kind](matrix) as Entries[Kind][]).filter((entry) => entry.id === id).map((entry) => ({ matrix, entry })),
  )
  const [first, second] = found
  if (first && !second) return first
  if (first) {
    const names = found.map(({ matrix }) => matrix.id)
    throw new WrongUse(
      `\`${id}\` is a ${kind} of ${names.join(' and ')}\n  allowed: ${names.map((name) => `${name}/${id}`).join(', ')}`,
    )
  }
  const other = kind === 'row' ? 'note' : 'row'
  const isOther = among.some((matrix) => entriesOf[other](matrix).some((entry) => entry.id === id))
  const ids = [...new Set(among.flatMap((matrix) => entriesOf[kind](matrix).map((entry) => entry.id)))]
  const where = among.map((matrix) => matrix.id).join(', ')
  throw new WrongUse(
    `no ${kind} \`${id}\` in ${where}${isOther ? `, but a ${other}` : ''}\n  allowed: ${suggest(id, ids)}`,
  )
}
