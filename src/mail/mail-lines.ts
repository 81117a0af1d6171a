import type { MailLine } from './mail-line.ts'
import { unquoted } from './other-quoting.ts'
import { requoted } from './wrapped-line.ts'

/** How a text is to be read. */
interface Given {
  /** The number of each of its lines; from 1 on where left out. */
  numbers?: number[]
  /** Whether a line that ends in a space goes on in the next, as with `format=flowed`, and whether that space is none of the text. */
  flowed?: 'spaced' | 'joined'
}

const quoting = /^(?:\s?>)+/

/** The lines of a text, each with the depth of its quoting. */
export function mailLines(text: string, { numbers, flowed }: Given = {}): MailLine[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((one, at) => quotedLine({ text: one, line: numbers?.[at] ?? at + 1, depth: 0 }, flowed !== undefined))
  return requoted(unquoted(flowed ? flowing(lines, flowed) : lines, quotedLine)).map((line) => ({
    ...line,
    text: line.text.replaceAll(/[\u00a0\u2007\u202f]/g, ' ').trimEnd(),
  }))
}

/** A line without its quoting; where text flows, marks stand without spaces, and one space of those before the text is stuffed. */
function quotedLine(line: MailLine, isFlowed = false): MailLine {
  const [marks = ''] = (isFlowed ? /^>+/ : quoting).exec(line.text) ?? []
  const own = line.text.slice(marks.length)
  return {
    ...line,
    text: marks !== '' || isFlowed ? own.replace(/^ /, '') : own,
    depth: line.depth + marks.replaceAll(/[^>]/g, '').length,
  }
}

/** Lines of one paragraph as one, as RFC 3676 has it. */
function flowing(lines: MailLine[], way: 'spaced' | 'joined'): MailLine[] {
  const whole: MailLine[] = []
  let isOpen = false
  for (const line of lines) {
    const last = whole.at(-1)
    if (isOpen && last && last.depth === line.depth && line.text !== '-- ')
      last.text = (way === 'joined' ? last.text.slice(0, -1) : last.text) + line.text
    else whole.push({ ...line })
    isOpen = line.text.endsWith(' ') && line.text !== '-- '
  }
  return whole
}
