import { isAttribute, isAttributeCall, keywords } from './attributes.ts'
import type { Token } from './tokens.ts'

/** What stands at depth 0 of an item: a token, or a whole bracketed group as `()`, `[]` or `{}` with its token indices. */
export interface Entry {
  text: string
  word: boolean
  open: number
  close: number
}

const starters = new Set(['static', 'extern', 'typedef'])

/**
 * Does a macro call without a semicolon end here, at the first column or at a preprocessor line? `next` is the word that follows.
 * `FOO(x)` alone does before any word; what merely ends in a call does only before a word that starts a declaration.
 */
export function endsCall(top: readonly Entry[], next?: string): boolean {
  const caller = top.at(-2)
  if (top.at(-1)?.text !== '()' || !caller?.word || isAttributeCall(caller.text)) return false
  return top.length === 2 ? next === undefined || !isAttribute(next) : next !== undefined && starters.has(next)
}

/** Does a brace that follows open the body of a function? Not that of a type or an initialiser. */
export function opensBody(top: readonly Entry[]): boolean {
  return !top.some((entry) => entry.text === '=' || entry.text === '{}') && aggregateAt(top) === undefined
}

/** Does a brace that follows open `extern "C" {`? */
export function opensLinkage(top: readonly Entry[]): boolean {
  return top.length === 2 && top[0]?.text === 'extern' && top[1]?.text.startsWith('"') === true
}

/** The index of the `struct`, `union` or `enum` whose members a following brace opens; attributes and a tag may stand between. */
export function aggregateAt(top: readonly Entry[]): number | undefined {
  const at = top.findLastIndex((entry) => /^(struct|union|enum)$/.test(entry.text))
  if (at < 0) return undefined
  for (let next = at + 1; next < top.length; next++) {
    const entry = top[next]
    if (entry?.text === '()' && isAttributeCall(top[next - 1]?.text ?? '')) continue
    if (!entry?.word) return undefined
  }
  return at
}

/** The tag between a `struct`, `union` or `enum` and its brace. */
export function tagOf(top: readonly Entry[]): string | undefined {
  return top.findLast((entry, at) => entry.word && at > 0 && !isAttribute(entry.text) && !isAttributeCall(entry.text))
    ?.text
}

/** The declarations of parameters are looked through no further than this; a bound on the work that each item costs. */
const furthest = 256

/**
 * How many entries of what was read before a `;` are the head of a function in the old style, `int f(a) int a; { }`: names alone in
 * its parentheses, and declarations up to its body. Undefined where it is anything else. `at` is the index of the `;`.
 */
export function oldStyleHead(top: readonly Entry[], tokens: readonly Token[], at: number): number | undefined {
  const group = top.findIndex(({ text }, index) => text === '()' && top[index - 1]?.word === true)
  const next = top[group + 1]
  if (group < 1 || !next?.word || isAttribute(next.text) || isAttributeCall(next.text)) return undefined
  if (isAttributeCall(top[group - 1]?.text ?? '') || !areNames(tokens, top[group] as Entry)) return undefined
  for (let end = at + 1; end < at + furthest; end++) {
    const token = tokens[end]
    if (token === undefined || token.directive || /^[}=]$/.test(token.text)) return undefined
    if (token.text === '{') return tokens[end - 1]?.text === ';' ? group + 1 : undefined
  }
  return undefined
}

/** `a, b`: words and commas in turn, at least one word. */
function areNames(tokens: readonly Token[], { open, close }: Entry): boolean {
  if (close - open > furthest || (close - open) % 2 !== 0) return false
  for (let at = open + 1; at < close; at++) {
    const { kind, text } = tokens[at] as Token
    const isName = kind === 'word' && !keywords.has(text)
    if ((at - open) % 2 === 1 ? !isName : text !== ',') return false
  }
  return true
}
