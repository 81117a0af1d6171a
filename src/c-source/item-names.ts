import type { Item } from './item.ts'
import type { Token } from './tokens.ts'

const aggregate = /^(struct|union|enum)$/

/** The names that an item gives, the tag of a type with its keyword, as in `struct page`. */
export function itemNames({ kind, names, from, to, body }: Item, tokens: readonly Token[]): string[] {
  if (kind !== 'type') return names
  for (let at = (body?.open ?? to) - 1; at > from; at--) {
    const keyword = tokens[at - 1]?.text ?? ''
    const name = tokens[at]?.text ?? ''
    if (aggregate.test(keyword) && names.includes(name))
      return [`${keyword} ${name}`, ...names.filter((other) => other !== name)]
  }
  return names
}

/** The names that tokens refer to, a tag with its keyword; members behind `.` and `->` are none. */
export function* namesUsed(tokens: readonly Token[], from: number, to: number): Generator<string> {
  for (let at = from; at < to; at++) {
    const { kind, text } = tokens[at] as Token
    const before = tokens[at - 1]?.text ?? ''
    if (kind !== 'word' || (at > from && (before === '.' || before === '->'))) continue
    if (!aggregate.test(text)) yield at > from && aggregate.test(before) ? `${before} ${text}` : text
  }
}

/** How many parameters a function has. */
export function arityOf({ from, body, names }: Item, tokens: readonly Token[]): number {
  const [name] = names
  const open = tokens.findIndex((token, at) => at >= from && token.text === name && tokens[at + 1]?.text === '(') + 1
  let depth = 0
  let commas = 0
  for (let at = open; at < (body?.open ?? open); at++) {
    const { text } = tokens[at] as Token
    if (text === '(') depth++
    else if (text === ')') {
      if (--depth === 0) break
    } else if (text === ',' && depth === 1) commas++
  }
  const isEmpty =
    tokens[open + 1]?.text === ')' || (tokens[open + 1]?.text === 'void' && tokens[open + 2]?.text === ')')
  return isEmpty ? 0 : commas + 1
}
