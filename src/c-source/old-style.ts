import { isAttribute, isAttributeCall, keywords } from './attributes.ts'
import type { Entry } from './item.ts'
import type { Token } from './tokens.ts'

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
