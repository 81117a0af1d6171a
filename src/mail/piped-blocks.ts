import type { MailLine } from './mail-line.ts'
import { barsOf, isPiped, isRule } from './piped-line.ts'
import { isRestOf } from './wrapped-line.ts'

/** So many lines of a cell that a mail program has wrapped are taken for some. */
const mostWrapped = 3

/**
 * The parts of a message that have lines with `|`: such lines, the rules between them, single others in their midst, and what a mail
 * program has wrapped. Where a table goes on behind an empty line, that line stands between its parts.
 */
export function blocksOf(lines: MailLine[]): MailLine[][] {
  const blocks: MailLine[][] = []
  let open: MailLine[] = []
  /** Lines that belong to it where a line of the table follows. */
  let pending: MailLine[] = []
  const close = () => {
    const rest = pending.filter((line, at) => isRestOf(pending[at - 1] ?? (open.at(-1) as MailLine), line))
    if (open.some(({ text }) => isPiped(text) && !isRule(text)))
      blocks.push(rest.length === pending.length ? open.concat(rest) : open)
    open = []
    pending = []
  }
  for (const line of lines) {
    const last = pending.at(-1) ?? open.at(-1)
    // A signature follows.
    if (line.text === '--') close()
    else if (isPiped(line.text) || (isRule(line.text) && (open.length > 0 || line.text.includes('+')))) {
      open.push(...pending, line)
      pending = []
    } else if (
      last &&
      line.text.trim() !== '' &&
      (pending.length === 0 || (pending.length < mostWrapped && isRestOf(last, line)))
    )
      pending.push(line)
    else close()
  }
  close()
  const places = new Map(lines.map((line, at) => [line, at]))
  return blocks.reduce<MailLine[][]>((whole, block) => {
    const last = whole.at(-1)
    const from = places.get(last?.at(-1) as MailLine) ?? 0
    if (last && isRestOfTable(last, block, lines.slice(from + 1, places.get(block[0] as MailLine))))
      last.push(gapBefore(block), ...block)
    else whole.push(block)
    return whole
  }, [])
}

const gapBefore = ([first]: MailLine[]): MailLine => ({
  text: '',
  line: (first?.line ?? 1) - 1,
  depth: first?.depth ?? 0,
})

/**
 * Whether a block has further rows of the one before it, with nothing but empty lines between: it has as many bars and no headings, as
 * there is a rule below those of the first alone, an answer between the two, or the numbers of the rows go on.
 */
function isRestOfTable(before: MailLine[], block: MailLine[], between: MailLine[]): boolean {
  const [first, second] = block
  const last = before.findLast(({ text }) => isPiped(text) && !isRule(text))
  if (!first || !last || isRule(first.text) || (second && isRule(second.text))) return false
  // A row may have been wrapped, but hardly each of a few.
  const rows = before.slice(-mostWrapped * 2).filter(({ text }) => isPiped(text) && !isRule(text))
  if (!rows.some(({ text }) => barsOf(text) === barsOf(first.text))) return false
  const numberOf = (text: string) => Number(/^[\s|]*(\d+)\s*\|/.exec(text)?.[1] ?? Number.NaN)
  if (numberOf(first.text) === numberOf(last.text) + 1) return true
  if (between.some(({ text }) => text.trim() !== '')) return false
  const isAnswered = first.line - (before.at(-1)?.line ?? 0) - 1 > between.length
  return (
    isAnswered ||
    (before.slice(0, mostWrapped * 2).some(({ text }) => isRule(text)) && !block.some(({ text }) => isRule(text)))
  )
}
