import type { Token } from './tokens.ts'

/** A preprocessor line: its word, the tokens behind that, and the index of its `end`. */
export interface Directive {
  word: string
  rest: Token[]
  end: number
}

/** The preprocessor line whose `#` is at an index. */
export function directiveAt(tokens: readonly Token[], at: number): Directive {
  let end = at
  while (tokens[end]?.kind !== 'end') end++
  return { word: end > at + 1 ? (tokens[at + 1]?.text ?? '') : '', rest: tokens.slice(at + 2, end), end }
}

/** Whether a directive opens a conditional. */
export const opens = (word: string): boolean => word === 'if' || word === 'ifdef' || word === 'ifndef'

/** Whether a directive turns to another branch of one. */
export const turns = (word: string): boolean => /^(else|elif|elifdef|elifndef)$/.test(word)

/** The condition that `#if`, `#ifdef` or `#ifndef` states, in one spelling; undefined for any other line. */
export function conditionOf(word: string, rest: readonly Token[]): string | undefined {
  const text = rest.map((token) => token.text).join(' ')
  if (word === 'ifdef' || word === 'elifdef') return `defined ( ${text} )`
  if (word === 'ifndef' || word === 'elifndef') return `! defined ( ${text} )`
  return word === 'if' || word === 'elif' ? text : undefined
}
