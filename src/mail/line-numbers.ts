/** So many lines have to be the same for a text to be found. */
const enough = 6

/**
 * For each line of a text the number that it has in the source that it was decoded from, from `first` on; as it stands there, or in
 * quoted-printable. Counts from 1 where the source has it in no readable way.
 */
export function lineNumbers(source: string, text: string, first: number): number[] {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => plain(line) !== '')
  const wanted = lines.slice(from, from + enough).map(plain)
  for (const read of [sourceLines(source, first), softLines(source, first)]) {
    const found = read.findIndex((_, at) => wanted.every((line, index) => plain(read[at + index]?.text ?? '') === line))
    if (from >= 0 && found >= 0) return lines.map((_, at) => (read[found - from + at] ?? read.at(-1))?.line ?? first)
  }
  return lines.map((_, at) => at + 1)
}

/** Without what depends on the charset, quoted-printable or the ends of lines. */
const plain = (text: string): string => text.replaceAll(/[^!-~]/g, '')

interface SourceLine {
  text: string
  line: number
}

const sourceLines = (source: string, first: number): SourceLine[] =>
  source.split('\n').map((text, at) => ({ text, line: first + at }))

/** The lines of a text in quoted-printable, where a line that ends in `=` goes on in the next. */
function softLines(source: string, first: number): SourceLine[] {
  const lines: SourceLine[] = []
  let isOpen = false
  for (const { text, line } of sourceLines(source, first)) {
    const isSoft = /=\s*$/.test(text)
    const own = (isSoft ? text.replace(/=\s*$/, '') : text).replaceAll(/=([0-9A-F]{2})/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    const last = lines.at(-1)
    if (isOpen && last) last.text += own
    else lines.push({ text: own, line })
    isOpen = isSoft
  }
  return lines
}
