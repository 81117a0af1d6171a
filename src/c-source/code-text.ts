import type { Token } from './tokens.ts'

/**
 * The C text of the tokens from `from` to before `to`: each on the line that it has in its file, counted from that of the first, and
 * a preprocessor line in one. Comments are gone. `behind` says what comes behind a token, by its index.
 */
export function codeText(
  tokens: readonly Token[],
  from: number,
  to: number,
  behind: ReadonlyMap<number, string> = new Map(),
): string {
  const parts: string[] = []
  let line = tokens[from]?.line ?? 1
  for (let at = from; at < to; at++) {
    const { text, line: own, kind, directive, joined } = tokens[at] as Token
    const isWithinLine = directive && tokens[at - 1]?.directive === true && tokens[at - 1]?.kind !== 'end'
    if (kind === 'end') {
      if (at + 1 < to) parts.push('\n')
      line++
      continue
    }
    if (!isWithinLine && own > line) {
      parts.push('\n'.repeat(own - line))
      line = own
    } else if (!joined) parts.push(' ')
    parts.push(text, behind.get(at) ?? '')
  }
  return parts.join('')
}
