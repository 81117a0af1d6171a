import { type Branches, conditionOf, type State } from './branches.ts'
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

/** Follows a conditional line where only the conditions matter; any other line is passed over. */
export function followed({ word, rest }: Directive, at: number, branches: Branches<never>): void {
  const state: State<never> = { depth: 0, open: undefined }
  if (opens(word)) branches.start(at, conditionOf(word, rest) ?? '', state)
  else if (turns(word)) branches.turn(conditionOf(word, rest), state)
  else if (word === 'endif') branches.end(state)
}

/** Whether a directive opens a conditional. */
export const opens = (word: string): boolean => word === 'if' || word === 'ifdef' || word === 'ifndef'

/** Whether a directive turns to another branch of one. */
export const turns = (word: string): boolean => /^(else|elif|elifdef|elifndef)$/.test(word)
