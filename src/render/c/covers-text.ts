import type { CNames } from '../../derive/c-names.ts'
import { coveredBy } from '../../derive/matching-rows.ts'
import type { Matrix, Row } from '../../model/matrix.ts'

/** Bits in a word of the set. */
const wordSize = 64

/** How many words the sets of covered values have. */
export const coverWords = ({ inputs }: CNames): number =>
  Math.ceil(inputs.reduce((sum, { input }) => sum + input.values.length, 0) / wordSize)

/** The values that a row covers as an initialiser: of all inputs one after the other a bit each; words that are zero are left out. */
export function coversText(matrix: Matrix, names: CNames, row: Row): string {
  const words = new Map<number, bigint>()
  let bit = 0
  for (const { input } of names.inputs) {
    const covered = new Set(coveredBy(row, input.id, matrix))
    for (const { id } of input.values) {
      const at = Math.floor(bit / wordSize)
      if (covered.has(id)) words.set(at, (words.get(at) ?? 0n) | (1n << BigInt(bit % wordSize)))
      bit++
    }
  }
  const isDense = coverWords(names) === 1
  const parts = [...words].map(([at, word]) => `${isDense ? '' : `[${at}] = `}0x${word.toString(16)}ULL`)
  return `{ ${parts.join(', ')} }`
}
