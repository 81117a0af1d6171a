import { isAttribute, isAttributeCall } from './attributes.ts'
import type { Entry } from './item.ts'

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
