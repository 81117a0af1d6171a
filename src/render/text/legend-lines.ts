import type { LegendEntry } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { proseText } from './prose-text.ts'

/** A longer word stands on a line of its own. */
const longestWord = 14

/** Legend entries under a heading, their texts aligned; no lines for no entries. */
export const legendLines = (entries: LegendEntry[]): string[] =>
  explainedLines(
    'Legend:',
    entries.map(({ id, label = id, text }) => ({ word: label, text })),
  )

/** Words under a heading, each with its explanation in prose, which are aligned; no lines for no words. */
export function explainedLines(heading: string, entries: { word: string; text: string }[]): string[] {
  if (entries.length === 0) return []
  const words = entries.map(({ word }) => asciiLine(word))
  const size = Math.max(...words.map(({ length }) => (length > longestWord ? 0 : length)), 2)
  const rest = ' '.repeat(size + 4)
  const lines = entries.flatMap(({ text }, at) => {
    const word = words[at] ?? ''
    if (word.length > size) return [`  ${word}`, ...proseText(text, { first: rest, rest })]
    return proseText(text, { first: `  ${word.padEnd(size + 2)}`, rest })
  })
  return [heading, ...lines]
}
