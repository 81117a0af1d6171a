import { graphemesOf, textWidth } from '../../derive/text-width.ts'

/** The widest line of a label in em: 24 plain characters. Mermaid breaks lines of its own at about this width. */
export const widestLine = 15

/** Words in as few lines as the width allows; a word that is wider than a line is broken. */
export function wrapLabel(text: string, widest = widestLine): string[] {
  const words = text.split(' ').flatMap((word) => (textWidth(word) > widest ? chunksOf(word, widest) : [word]))
  return wrapParts(words, ' ', widest, (word) => word).map((line) => line.join(' '))
}

/** Parts in as few lines as the width allows, where `between` stands between two on the same line. A wide part has its own. */
export function wrapParts<Part>(
  parts: Part[],
  between: string,
  widest: number,
  textOf: (part: Part) => string,
): Part[][] {
  const lines: Part[][] = []
  let width = 0
  for (const part of parts) {
    const own = textWidth(textOf(part))
    const line = lines.at(-1)
    if (line && width + textWidth(between) + own <= widest) {
      line.push(part)
      width += textWidth(between) + own
    } else {
      lines.push([part])
      width = own
    }
  }
  return lines
}

function chunksOf(word: string, widest: number): string[] {
  const chunks: string[] = []
  let chunk = ''
  for (const grapheme of graphemesOf(word)) {
    if (chunk !== '' && textWidth(chunk + grapheme) > widest) {
      chunks.push(chunk)
      chunk = ''
    }
    chunk += grapheme
  }
  return [...chunks, chunk]
}
