import { isAttribute, isAttributeCall, keywords } from './attributes.ts'
import type { Entry } from './item.ts'
import type { Token } from './tokens.ts'

/** Is it a group such as `(*name)` or `(__rcu *name)`? */
export function isPointer(entry: Entry | undefined, tokens: readonly Token[]): boolean {
  if (entry?.text !== '()') return false
  let at = entry.open + 1
  while (at < entry.close && tokens[at]?.text.startsWith('__')) at++
  return tokens[at]?.text === '*'
}

/** The name that a group such as `(*const name[3])` or `(name)` declares: the last word before what is no word. */
export function nameInGroup({ open, close }: Entry, tokens: readonly Token[]): string[] {
  let name: string | undefined
  for (let at = open + 1; at < close; at++) {
    const { kind, text, directive } = tokens[at] as Token
    if (directive) continue
    if (kind === 'word') {
      if (isAttributeCall(text) && tokens[at + 1]?.text === '(') at = groupEnd(tokens, at + 1, close)
      else if (!keywords.has(text) && !isAttribute(text)) name = text
    } else if (name !== undefined) break
  }
  return name === undefined ? [] : [name]
}

/** The index of the `)` that closes the `(` at `open`, at most `end`. */
function groupEnd(tokens: readonly Token[], open: number, end: number): number {
  let depth = 0
  for (let at = open; at < end; at++) {
    if (tokens[at]?.text === '(') depth++
    else if (tokens[at]?.text === ')' && --depth === 0) return at
  }
  return end
}

/** The entries of a list between its commas, each without its value or width. */
export function declaratorsIn(top: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [[]]
  for (const entry of top) {
    if (entry.text === ',') parts.push([])
    else parts.at(-1)?.push(entry)
  }
  return parts.map((part) => {
    const end = part.findIndex(({ text }) => text === '=' || text === ':')
    return end < 0 ? part : part.slice(0, end)
  })
}
