import type { Reading } from './found-table.ts'
import type { MailLine } from './mail-line.ts'

type Quoted = Reading & { depth: number }

const indentOf = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0
const footnote = /^\s*(?:\([A-Za-z0-9][\w-]*\)|\[\^?[A-Za-z0-9][\w-]*\])\s+\S/
/** What the text form of a matrix has above what comes of each row, which follows from the rest. */
const outcome = /^\s*Outcome(?: at \S.*)?:\s*$/

/** Tables without those that a message has in the text of a footnote, or where it says what comes of its rows; all where there are no others. */
export function withoutSideTables<Of extends Quoted>(found: Of[], lines: MailLine[]): Of[] {
  const main = found.filter((reading) => !isBeside(reading, lines))
  return main.length > 0 ? main : found
}

function isBeside({ table, depth }: Quoted, lines: MailLine[]): boolean {
  const own = lines.filter((line) => line.depth === depth && line.text.trim() !== '')
  const indent = Math.min(
    ...own.filter(({ line }) => line >= table.from && line <= table.to).map(({ text }) => indentOf(text)),
  )
  const above = own.filter(({ line }) => line < table.from)
  if (outcome.test(above.at(-1)?.text ?? '')) return true
  return footnote.test(above.findLast(({ text }) => indentOf(text) < indent)?.text ?? '')
}
