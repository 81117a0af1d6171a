import type { EntryParts } from '../../derive/entry-parts.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { proseText } from './prose-text.ts'
import { wrapText } from './wrap-text.ts'

/** An explanation as blocks: its opening, then each part below its heading; `indent` stands before every line. */
export const partBlocks = ({ opening, parts }: EntryParts, indent = ''): string[][] => {
  const layout = { first: indent, rest: indent }
  return [
    proseText(opening, layout),
    ...parts.map(({ title, text }) => [...wrapText(`${asciiLine(title)}:`, layout), ...proseText(text, layout)]),
  ].filter((lines) => lines.length > 0)
}
