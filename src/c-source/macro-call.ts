import type { Entry } from './entries.ts'
import type { Item } from './item.ts'
import { depthStep, type Token } from './tokens.ts'

/** A macro call: its name, and each argument that is one word. */
export function macroCall(head: readonly Entry[], at: number, tokens: readonly Token[]): NonNullable<Item['call']> {
  const words: string[] = []
  const { open, close } = head[at + 1] as Entry
  let depth = 0
  let argument: Token[] = []
  for (const token of tokens.slice(open + 1, close + 1)) {
    if (depth === 0 && (token.text === ',' || token.text === ')')) {
      words.push(argument.length === 1 && argument[0]?.kind === 'word' ? argument[0].text : '')
      argument = []
    } else if (!token.directive) argument.push(token)
    depth += depthStep(token)
  }
  return { macro: head[at]?.text ?? '', words }
}
