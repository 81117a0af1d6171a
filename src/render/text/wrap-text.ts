/** No line of the text form is longer, so that it stays within 80 columns when a reply to a reply quotes it. */
export const mostColumns = 75
/** Prose is wrapped here, as mails with patches are. */
export const proseColumns = 72

/** A space at which no line breaks; {@link wrapText} turns it into a plain one. */
export const firmSpace = '\u00a0'

const address = /^\S?(https?:\/\/|mailto:)/i

interface Hanging {
  width?: number
  /** Stands before the first line. */
  first?: string
  /** Stands before each further line. */
  rest?: string
}

/**
 * Words filled into lines. Firm spaces hold words together as long as the whole fits on a line. A longer word is cut, but an
 * address never is: it stands on a line of its own even where that line gets too long.
 */
export function wrapText(text: string, { width = proseColumns, first = '', rest = '' }: Hanging = {}): string[] {
  const lines: string[] = []
  let line = ''
  // One character at least, where a long prefix leaves none: no word can be cut at nothing.
  const room = () => Math.max(width - (lines.length === 0 ? first : rest).length, 1)
  const end = () => {
    if (line !== '') lines.push(line)
    line = ''
  }
  const add = (word: string) => {
    const [whole, ...parts] = breakWord(word, line === '' ? room() : Math.max(width - rest.length, 1))
    if (whole === undefined) return
    if (line !== '' && line.length + 1 + whole.length > room()) end()
    line = line === '' ? whole : `${line} ${whole}`
    for (const part of parts) add(part)
  }
  for (const word of text.split(/[ \n]+/)) if (word !== '') add(word)
  end()
  return lines.map((line, index) => (index === 0 ? first : rest) + line.replaceAll(firmSpace, ' '))
}

/** A word as one part, or as the parts that fit. */
function breakWord(word: string, room: number): string[] {
  if (word.length <= room || (address.test(word) && !word.includes(firmSpace))) return [word]
  if (word.includes(firmSpace)) return word.split(firmSpace).flatMap((part) => breakWord(part, room))
  return cut(word, room)
}

/** A text in pieces of `room` characters. */
export const cut = (text: string, room: number): string[] =>
  Array.from({ length: Math.ceil(text.length / room) }, (_, index) => text.slice(index * room, (index + 1) * room))
