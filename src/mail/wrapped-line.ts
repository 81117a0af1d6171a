import type { MailLine } from './mail-line.ts'

/** Mail programs break lines that are longer. */
const width = 70

/** What stands at the start of a line of its own: a footnote, a word of a legend, a signature, a list. */
const starting = /^\s*(?:[([][A-Za-z0-9]{1,3}[)\]]\s+\S|[*†‡§]{1,3}\s+\S|\S{1,40}\s*[:=]\s|-- ?$|[-*]\s)/

/** Whether a line has the end of the one before it, which a mail program has wrapped: the next word had no room, or something is open. */
export function isRestOf(before: MailLine, { text }: MailLine): boolean {
  const [word = ''] = /\S+/.exec(text) ?? []
  if (word === '' || starting.test(text)) return false
  if (/^(?:\s*[([][A-Za-z0-9]{1,3}[)\]])+$/.test(text)) return true
  if (/(?:&&|\|\||[,(+=<>&]|\b(?:and|or|if|unless|when|not|the|a|of|to|in))$/.test(before.text)) return true
  return before.text.length + 2 * before.depth + 1 + word.length > width
}

/**
 * Lines in which the rest of a row that a mail program has wrapped is quoted as deeply as its start: what starts with a bar or goes on
 * behind one; a few words that had no room, where the quotation goes on behind them. Others are answers.
 */
export const requoted = (lines: MailLine[]): MailLine[] =>
  lines.map((line, at) => {
    const [before, next] = [lines[at - 1], lines[at + 1]]
    if (!before?.text.includes('|') || line.depth >= before.depth) return line
    const isShort = line.text.length <= 24 && !/[.?!]$/.test(line.text) && next?.depth === before.depth
    const isOpen = /[^|]*\|\s*$/.test(before.text) && !/^\s*\|/.test(before.text) && line.text.trim() !== ''
    return line.text.startsWith('|') || ((isShort || next === undefined) && (isOpen || isRestOf(before, line)))
      ? { ...line, depth: before.depth }
      : line
  })
