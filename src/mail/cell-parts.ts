import { lastMarks } from './cell-marks.ts'

/** A cell as a message has it, taken apart. */
export interface CellParts {
  /** Without the marks of its notes. */
  text: string
  notes: string[]
}

/** Longer texts are no cells that somebody has marked. */
const longest = 1000

/** Text without what Markdown, or a mail program, marks as code or as strong. */
const withoutMarkup = (text: string): string =>
  text.length > longest
    ? text
    : text
        .replaceAll(/`+([^`]+)`+/g, '$1')
        .replaceAll(/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/g, '$1')
        .replace(/^\*([^*\s](?:[^*]*[^*\s])?)\*$/, '$1')

/** A cell without the marks of notes behind it; what is no known mark stays. */
export function cellParts(cell: string, known: Set<string>): CellParts {
  const notes: string[] = []
  let text = withoutMarkup(cell)
  for (;;) {
    const last = lastMarks(text)
    if (!last?.marks.every((mark) => known.has(mark))) return { text, notes: [...new Set(notes)] }
    notes.unshift(...last.marks)
    text = last.text
  }
}

/** What a cell of an input names: values, or those left out. Words in a list are values where each is one elsewhere, too. */
export function valuesIn(text: string, whole: Set<string>): { values: string[]; isAllBut: boolean } {
  const [, left] = /^(?:all but|not|except)\s+(.+)$/i.exec(text) ?? []
  const listed = left ?? text
  const pieces = listed.split('|').map((one) => one.trim())
  if (pieces.length > 1 && !pieces.includes('')) return { values: pieces, isAllBut: left !== undefined }
  for (const separator of [/\s*,\s*/, /\s*\/\s*/, /\s+or\s+/]) {
    const values = listed.split(separator)
    if (values.length > 1 && values.every((one) => whole.has(one))) return { values, isAllBut: left !== undefined }
  }
  // `not started` may be a value of its own.
  return left !== undefined && (whole.has(left) || /^all but/i.test(text))
    ? { values: [left], isAllBut: true }
    : { values: [text], isAllBut: false }
}

/** The marks that each text of a column has, with their conditions: of texts that start alike the first word is the mark. */
export function conditionalMarks(texts: string[]): Map<string, { mark: string; condition?: string }[]> {
  const distinct = [...new Set(texts)]
  const firstOf = (text: string) => /^\S+(?=\s)/.exec(text)?.[0]
  const shared = new Map<string, number>()
  for (const text of distinct) shared.set(firstOf(text) ?? '', (shared.get(firstOf(text) ?? '') ?? 0) + 1)
  const one = (text: string): { mark: string; condition?: string } => {
    const first = firstOf(text)
    return first !== undefined &&
      !distinct.includes(first) &&
      ((shared.get(first) ?? 0) > 1 || /[=!&|<>_]/.test(text.slice(first.length)))
      ? { mark: first, condition: text.slice(first.length).trim() }
      : { mark: text }
  }
  return new Map(
    distinct.map((text) => {
      const pieces = text.split(/\s*,\s*/)
      const isSeveral = pieces.length > 1 && pieces.every((piece) => distinct.includes(piece))
      return [text, isSeveral ? pieces.map(one) : [one(text)]]
    }),
  )
}
