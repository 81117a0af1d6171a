import type { MailLine } from './mail-line.ts'

/** A way to set lines of a text apart by what they start with. */
interface Way {
  mark: RegExp
  /** Whether lines that follow one another and all have the mark are quoted by it. */
  isMeant(run: MailLine[], before: MailLine | undefined): boolean
  /** How much deeper they are quoted then. */
  depth: number
}

/** Fewer lines below each other have the mark by chance. */
const fewest = 3
const hasBar = ({ text }: MailLine): boolean => text.includes('|')

const ways: Way[] = [
  // A table has bars inside, or at the ends of its lines.
  {
    mark: /^\s?\|(?:\s|$)/,
    isMeant: (run) =>
      run.length >= fewest &&
      run.some(({ text }) => /^\s?\|\s+[^|]*[^|\s][^|]*$/.test(text)) &&
      run.filter(({ text }) => /\|.*\|\s*$/.test(text)).length <= run.length / 4,
    depth: 1,
  },
  { mark: /^\s?:(?:\s|$)/, isMeant: (run) => run.length >= fewest, depth: 1 },
  { mark: /^\s?[A-Za-z]{1,5}>(?:\s|$)/, isMeant: (run) => run.length >= fewest, depth: 1 },
  // Comments in C.
  {
    mark: /^\s*\*(?:\s|$)/,
    isMeant: (run, before) =>
      run.length >= fewest && (/^\s*\/\*+\s*$/.test(before?.text ?? '') || run.filter(hasBar).length >= fewest),
    depth: 0,
  },
  { mark: /^\s*\/\/(?:\s|$)/, isMeant: (run) => run.length >= fewest, depth: 0 },
]

/**
 * Lines without the marks of quoting other than `>`, such as `| `, `: ` and initials, and without those of comments; `again` takes off
 * what stands behind them. A message that quotes by a mark does so wherever it has it.
 */
export function unquoted(lines: MailLine[], again: (line: MailLine) => MailLine): MailLine[] {
  return ways.reduce((left, { mark, isMeant, depth }) => {
    const runs = runsOf(left, mark)
    if (!runs.some(({ run, before }) => isMeant(run, before))) return left
    const marked = new Set(runs.flatMap(({ run }) => run))
    return left.map((line) =>
      marked.has(line)
        ? again({
            ...line,
            text: line.text.replace(mark, '').replace(depth === 0 ? /\s*\*\/\s*$/ : /$^/, ''),
            depth: line.depth + depth,
          })
        : line,
    )
  }, lines)
}

/** Lines that follow one another, are quoted alike and have a mark; and the line before them. */
function runsOf(lines: MailLine[], mark: RegExp): { run: MailLine[]; before: MailLine | undefined }[] {
  const runs: { run: MailLine[]; before: MailLine | undefined }[] = []
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const last = runs.at(-1)
    const isMarked = mark.test(line.text)
    if (isMarked && isOpen && last && before?.depth === line.depth) last.run.push(line)
    else if (isMarked) runs.push({ run: [line], before })
    isOpen = isMarked
  }
  return runs
}
