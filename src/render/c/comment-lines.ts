import { asciiLine } from '../../derive/ascii.ts'
import { wrapText } from '../text/wrap-text.ts'

/** Where C ends a line, if it can. */
export const cColumns = 80

/** A text that no comment of C ends, opens or warns at: on one line, in ASCII, without the marks of comments and trigraphs. */
const commentText = (text: string): string => asciiLine(text).replace(/\*(?=\/)|\/(?=\*)|\?(?=\?)/g, '$& ')

interface Hanging {
  /** Tabs in front of the comment. */
  tabs?: number
  /** Stands before the first line. */
  first?: string
}

/** A paragraph as lines within a comment, as in ` * words`; an address stands on a line of its own, however long. */
export const commentLines = (text: string, { tabs = 0, first = '' }: Hanging = {}): string[] => {
  const start = `${'\t'.repeat(tabs)} * `
  const width = cColumns - tabs * 8 - ' * '.length
  return wrapText(commentText(text), { width, first, rest: first === '' ? '' : '  ' }).map((line) => start + line)
}

/** Lines of {@link commentLines} as a comment; `/**` for one that documents what follows. */
export const commentBlock = (lines: string[], { tabs = 0, isDoc = false } = {}): string[] => {
  const indent = '\t'.repeat(tabs)
  return [`${indent}/*${isDoc ? '*' : ''}`, ...lines.map((line) => line.trimEnd()), `${indent} */`]
}
