import { cColumns } from './comment-lines.ts'

const columnOf = (text: string): number => [...text].reduce((at, one) => (one === '\t' ? at + 8 - (at % 8) : at + 1), 0)

/** What `(` ends, arguments or parameters, and what `)` begins; further lines stand below the first argument. */
export function argumentLines(start: string, words: string[], end: string): string[] {
  const column = columnOf(start)
  const indent = '\t'.repeat(Math.floor(column / 8)) + ' '.repeat(column % 8)
  const lines = [start]
  let width = column
  words.forEach((word, at) => {
    const part = word + (at === words.length - 1 ? end : ',')
    if (at > 0 && width + 1 + part.length > cColumns) {
      lines.push(indent + part)
      width = column + part.length
    } else {
      const gap = at > 0 ? ' ' : ''
      lines[lines.length - 1] += gap + part
      width += gap.length + part.length
    }
  })
  return lines
}
