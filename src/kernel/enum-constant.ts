import type { Part, SourceFile } from './item.ts'
import { partOf } from './struct-members.ts'
import type { Token } from './tokens.ts'

/**
 * An enum constant's definition in a file: its own and, where no value is written, the constants before it that it counts on from,
 * back to the last one with a value.
 */
export function enumConstant({ tokens, items }: SourceFile, name: string): Part[] {
  return items.flatMap((item) => {
    const { body } = item
    if (item.kind !== 'type' || !item.names.includes(name) || body === undefined) return []
    if (!tokens.slice(item.from, body.open).some(({ text }) => text === 'enum')) return []
    let depth = 0
    let from = nextCode(tokens, body.open + 1)
    let own = from
    for (let at = from; at < body.close; at++) {
      const { text, directive } = tokens[at] as Token
      if (directive) continue
      if (depth === 0 && text === ',') {
        if (tokens[own]?.text === name) return [partOf(tokens, from, at, item.conditions)]
        own = nextCode(tokens, at + 1)
      }
      if (depth === 0 && text === '=') from = own
      if (/^[([{]$/.test(text)) depth++
      else if (/^[)\]}]$/.test(text)) depth--
    }
    return tokens[own]?.text === name ? [partOf(tokens, from, body.close, item.conditions)] : []
  })
}

function nextCode(tokens: readonly Token[], at: number): number {
  let next = at
  while (tokens[next]?.directive) next++
  return next
}
