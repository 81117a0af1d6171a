import type { LegendEntry } from '../../model/matrix.ts'
import { asciiLine } from './ascii.ts'
import { proseText } from './prose-text.ts'

/** A longer term stands on a line of its own. */
const longestTerm = 14

/** Legend entries under a heading, their texts aligned; no lines for no entries. */
export function legendLines(entries: LegendEntry[]): string[] {
  if (entries.length === 0) return []
  const terms = entries.map(({ id }) => asciiLine(id))
  const size = Math.max(...terms.map(({ length }) => (length > longestTerm ? 0 : length)), 2)
  const rest = ' '.repeat(size + 4)
  const lines = entries.flatMap(({ text }, at) => {
    const term = terms[at] ?? ''
    if (term.length > size) return [`  ${term}`, ...proseText(text, { first: rest, rest })]
    return proseText(text, { first: `  ${term.padEnd(size + 2)}`, rest })
  })
  return ['Legend:', ...lines]
}
