/** A text whose tabs are as many spaces as they show. */
export const untabbed = (text: string): string => {
  let whole = ''
  for (const [at, part] of text.split('\t').entries())
    whole = at === 0 ? part : whole.padEnd((Math.floor(whole.length / 8) + 1) * 8) + part
  return whole
}

/**
 * Where the columns of lines that stand below each other start: behind what is blank in all of them, where the first, the headings, has
 * two spaces at least.
 */
export const columnStarts = ([header = '', ...rows]: string[]): number[] =>
  rows.reduce(withLine, blanksOf(header)).starts

/** The places that are blank in some lines, and the columns between them. */
interface Blanks {
  header: string
  isBlank: boolean[]
  starts: number[]
}

/** The same for the headings alone. */
export const blanksOf = (header: string): Blanks =>
  startsIn(
    header,
    [...header].map((sign) => sign === ' '),
  )

/** The same with one more line. */
export function withLine(blanks: Blanks, text: string): Blanks {
  const { header, isBlank } = blanks
  if (isBlank.length >= text.length && isBlank.every((blank, at) => !blank || (text[at] ?? ' ') === ' ')) return blanks
  const width = Math.max(isBlank.length, text.length)
  return startsIn(
    header,
    Array.from({ length: width }, (_, at) => (isBlank[at] ?? true) && (text[at] ?? ' ') === ' '),
  )
}

function startsIn(header: string, isBlank: boolean[]): Blanks {
  const starts: number[] = []
  let gutter = 0
  for (const [at, blank] of isBlank.entries()) {
    const isFirst = at === 0 || isBlank[at - 1]
    if (blank && !isFirst) gutter = at
    if (blank || !isFirst) continue
    // A heading may stand right or left of what is below it.
    const before = /\s*$/.exec(header.slice(0, at))?.[0].length ?? 0
    const behind = /^\s*/.exec(header.slice(gutter))?.[0].length ?? 0
    if (starts.length === 0 || (header.slice(at).trim() !== '' && Math.max(before, behind) >= 2)) starts.push(at)
  }
  return { header, isBlank, starts }
}

/** The cells of a line, of columns that start there. */
export const cellsAt = (text: string, starts: number[]): string[] =>
  starts.map((start, at) => text.slice(start, starts[at + 1]).trim())
