/** A line of a message. */
export interface MailLine {
  /** Without its quoting and the space behind it; tabs and other space are as they were. */
  text: string
  /** Its number, from 1, in what was given. */
  line: number
  /** How often it is quoted. */
  depth: number
}

const quoting = /^(?:\s?>)+/

/** The lines of a text, each with the depth of its quoting; the first has the number `first`. */
export const mailLines = (text: string, first = 1): MailLine[] =>
  text.split(/\r\n|\r|\n/).map((line, at) => {
    const [marks = ''] = quoting.exec(line) ?? []
    return {
      text: line
        .slice(marks.length)
        .replace(marks === '' ? '' : /^ /, '')
        .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
        .trimEnd(),
      line: first + at,
      depth: marks.replaceAll(/[^>]/g, '').length,
    }
  })
