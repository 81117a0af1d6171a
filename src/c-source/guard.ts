import { conditionOf, directiveAt, opens, turns } from './directive.ts'
import type { Token } from './tokens.ts'

/**
 * The condition of a header's include guard: it asks whether a name is not defined, defines it at once, and all code of the file
 * stands within. Undefined where there is none.
 */
export function guardOf(tokens: readonly Token[]): string | undefined {
  let guard: string | undefined
  let depth = 0
  let isWithin = false
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]?.directive) {
      if (!isWithin) return undefined
      continue
    }
    const { word, rest, end } = directiveAt(tokens, at)
    if (opens(word)) {
      const condition = conditionOf(word, rest) ?? ''
      if (depth === 0 && guard === undefined && isDefinedNext(tokens, end + 1, condition)) {
        guard = condition
        isWithin = true
      }
      depth++
    } else if (turns(word) && depth === 1 && isWithin) return undefined
    else if (word === 'endif') {
      depth--
      if (depth === 0) isWithin = false
    }
    at = end
  }
  return guard
}

function isDefinedNext(tokens: readonly Token[], at: number, condition: string): boolean {
  const name = /^! defined (?:\( )?(\w+)/.exec(condition)?.[1]
  return name !== undefined && tokens[at + 1]?.text === 'define' && tokens[at + 2]?.text === name
}
