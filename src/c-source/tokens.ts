import { spliceLines } from './splice-lines.ts'

/** A token of C. `end` closes a preprocessor line and has no text. */
export interface Token {
  kind: 'word' | 'number' | 'string' | 'char' | 'mark' | 'end'
  text: string
  /** Line of the file, from 1. */
  line: number
  /** Part of a preprocessor line, its `#` and its `end` included. */
  directive: boolean
  /** Stands in the first column. */
  margin: boolean
  /** Follows the token before it without a blank. */
  joined: boolean
}

const marks = [
  ...['...', '<<=', '>>='],
  ...['->', '++', '--', '<<', '>>', '<=', '>=', '==', '!=', '&&', '||', '*=', '/=', '%=', '+=', '-=', '&=', '^=', '|='],
  '##',
]
const longer = new Map<string, string[]>()
for (const mark of marks) longer.set(mark.charAt(0), [...(longer.get(mark.charAt(0)) ?? []), mark])

const prefixes = new Set(['L', 'u', 'U', 'u8'])
const newline = 10

const isDigit = (code: number) => code >= 48 && code <= 57
const isWordStart = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36 || code > 127
const isWordPart = (code: number) => isWordStart(code) || isDigit(code)

/** By how much a token changes the depth of brackets: 1 for one that opens, -1 for one that closes. */
export const depthStep = ({ text }: Token): number => (/^[([{]$/.test(text) ? 1 : /^[)\]}]$/.test(text) ? -1 : 0)

/**
 * The tokens of a C file; comments are none. Reads anything in linear time: what is no C comes out as single marks, a string or
 * character that its line does not close as the quote alone, a comment that is never closed takes the rest.
 */
export function tokensOf(text: string): Token[] {
  const { code, lineAt } = spliceLines(text)
  const tokens: Token[] = []
  let directive = false
  let fresh = true
  let last = -1
  let at = 0
  // Quotes that this line is known not to close: looking again for each of them would take quadratic time.
  let open = ''

  const push = (kind: Token['kind'], end: number) => {
    const start = at
    const margin = start === 0 || code.charCodeAt(start - 1) === newline
    tokens.push({ kind, text: code.slice(start, end), line: lineAt(start), directive, margin, joined: start === last })
    fresh = false
    at = last = end
  }
  const quoteEnd = (start: number): number | undefined => {
    const quote = code.charAt(start)
    if ((quote !== '"' && quote !== "'") || open.includes(quote)) return undefined
    const end = quotedEnd(code, start)
    if (end === undefined) open += quote
    return end
  }
  const closeLine = () => {
    if (directive) {
      tokens.push({ kind: 'end', text: '', line: lineAt(at), directive, margin: false, joined: false })
      directive = false
    }
    fresh = true
    open = ''
  }

  while (at < code.length) {
    const char = code.charAt(at)
    const unit = code.charCodeAt(at)
    if (unit === newline) {
      closeLine()
      at++
    } else if (unit <= 32 || unit === 0xfeff) at++
    else if (code.startsWith('/*', at)) {
      const end = code.indexOf('*/', at + 2)
      at = end < 0 ? code.length : end + 2
    } else if (code.startsWith('//', at)) at = lineEnd(code, at)
    else if (char === '#' && fresh) {
      directive = true
      push('mark', at + 1)
    } else if (isWordStart(unit)) {
      const end = wordEnd(code, at)
      const quote = prefixes.has(code.slice(at, Math.min(end, at + 3))) ? quoteEnd(end) : undefined
      if (quote === undefined) push('word', end)
      else push(code.charAt(end) === '"' ? 'string' : 'char', quote)
    } else if (isDigit(unit) || (char === '.' && isDigit(code.charCodeAt(at + 1)))) push('number', numberEnd(code, at))
    else if (char === '<' && isInclude(tokens)) push('string', headerEnd(code, at))
    else if (char === '"' || char === "'") push(char === '"' ? 'string' : 'char', quoteEnd(at) ?? at + 1)
    else push('mark', at + (longer.get(char)?.find((mark) => code.startsWith(mark, at))?.length ?? 1))
  }
  closeLine()
  return tokens
}

function lineEnd(code: string, at: number): number {
  const end = code.indexOf('\n', at)
  return end < 0 ? code.length : end
}

function wordEnd(code: string, at: number): number {
  let end = at
  while (end < code.length && isWordPart(code.charCodeAt(end))) end++
  return end
}

/** The end of a preprocessing number, which holds words, dots, and signs after an exponent. */
function numberEnd(code: string, at: number): number {
  for (let end = at; ; end++) {
    const sign = code.charAt(end) === '+' || code.charAt(end) === '-'
    const exponent = sign && /[eEpP]/.test(code.charAt(end - 1)) && end > at
    if (!exponent && code.charAt(end) !== '.' && !isWordPart(code.charCodeAt(end))) return end
  }
}

/** The end of the string or character that starts at an offset; undefined where its line does not close it. */
function quotedEnd(code: string, at: number): number | undefined {
  const quote = code.charAt(at)
  for (let end = at + 1; end < code.length; end++) {
    const char = code.charAt(end)
    if (char === '\n') return undefined
    if (char === quote) return end + 1
    if (char === '\\' && code.charAt(end + 1) !== '\n') end++
  }
  return undefined
}

function isInclude(tokens: readonly Token[]): boolean {
  const [hash, word] = tokens.slice(-2)
  return hash?.text === '#' && hash.directive && word?.text.startsWith('include') === true && word.directive
}

/** The end of a header name, `<linux/list.h>`, which may hold what looks like a comment. */
function headerEnd(code: string, at: number): number {
  const end = code.slice(at, lineEnd(code, at)).indexOf('>')
  return end < 0 ? at + 1 : at + end + 1
}
