import type { MailLine } from './mail-line.ts'

/** Mail programs break lines that are longer. */
const width = 70
/** What had no room is not longer. */
const longest = 24

/** What stands at the start of a line of its own: a footnote, a word of a legend, a signature, a list. */
const starting = /^\s*(?:[([][A-Za-z0-9]{1,3}[)\]]\s+\S|[*†‡§]{1,3}\s+\S|\S{1,40}\s*[:=]\s|-- ?$|[-*]\s)/

/** Whether a line has the end of the one before it, which a mail program has wrapped: the next word had no room, or something is open. */
export function isRestOf(before: MailLine, { text }: MailLine): boolean {
  const [word = ''] = /\S+/.exec(text) ?? []
  if (word === '' || starting.test(text)) return false
  if (/^(?:\s*[([][A-Za-z0-9][\w-]{0,47}[)\]])+$/.test(text)) return true
  if (/(?:&&|\|\||[,(+=<>&]|\b(?:and|or|if|unless|when|not|the|a|of|to|in))$/.test(before.text)) return true
  return before.text.length + 2 * before.depth + 1 + word.length > width
}

/**
 * Lines in which the rest of one that a mail program has wrapped is quoted as deeply as its start: in a table what starts with a bar or
 * goes on behind one, and a few words that had no room, where the quotation goes on right behind them. Others are answers.
 */
export const requoted = (lines: MailLine[]): MailLine[] =>
  lines.map((line, at) => {
    const [before, next] = [lines[at - 1], lines[at + 1]]
    // A rule has no place to be broken at, and leaves the marks of its quoting behind.
    if (next && isRuleOf(next) && next.depth < line.depth && line.text.trim() === '')
      return { ...line, text: next.text }
    if (before && isRuleOf(line) && line.depth < before.depth && before.text.trim() === '') return { ...line, text: '' }
    if (!before || line.depth >= before.depth || line.text.trim() === '') return line
    const goesOn = next === undefined || next.depth === before.depth
    const isRest = before.text.includes('|')
      ? isRestOfRow(before, line, goesOn)
      : goesOn && isRestOfSentence(before, line)
    return isRest ? { ...line, depth: before.depth } : line
  })

const isRuleOf = ({ text }: MailLine): boolean => /^[-=+|:\s]*[-=]{3}[-=+|:\s]*$/.test(text) && text.length > longest

function isRestOfRow(before: MailLine, line: MailLine, goesOn: boolean): boolean {
  const isShort = line.text.length <= longest && !/[.?!]$/.test(line.text) && goesOn
  const isOpen = /\|\s*$/.test(before.text) && !/^\s*\|/.test(before.text)
  return line.text.startsWith('|') || (isShort && (isOpen || isRestOf(before, line)))
}

/** Answers start with a capital letter, mostly. */
const isRestOfSentence = (before: MailLine, line: MailLine): boolean =>
  line.text.length <= longest &&
  /^[^\sA-Z>]/.test(line.text) &&
  before.text.length > width / 2 &&
  isRestOf(before, line)
