import { isAttribute, isAttributeCall, keywords } from './attributes.ts'
import type { Entry } from './entries.ts'
import { macroCall } from './macro-call.ts'
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
function declaratorsIn(top: readonly Entry[]): Entry[][] {
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

/** The names of a list of declarators, the type in front of the first one. */
export function declaredNames(top: readonly Entry[], tokens: readonly Token[]): string[] {
  return declaratorsIn(top).flatMap((own, index) => {
    const pointer = own.find((entry) => isPointer(entry, tokens))
    if (pointer) return nameInGroup(pointer, tokens)
    const words = own.filter(({ word, text }) => word && !keywords.has(text) && !isAttributeCall(text))
    const plain = words.filter(({ text }, at) => at === 0 || !isAttribute(text))
    return plain.length > Number(index === 0 && !own.some(({ text }) => keywords.has(text)))
      ? [plain.at(-1)?.text ?? '']
      : []
  })
}

/** A function type may have its name in parentheses without a star: `typedef void (name)(int)`. */
export function typedefNames(top: readonly Entry[], tokens: readonly Token[]): string[] {
  const names = declaredNames(top, tokens)
  const group = top.find((entry) => entry.text === '()')
  return names.length > 0 || group === undefined ? names : nameInGroup(group, tokens)
}

/** The names that a member declaration gives. `isTyped`: a struct or enum in braces stands before what is at hand. */
export function memberNames(top: readonly Entry[], tokens: readonly Token[], isTyped: boolean): string[] {
  const [macro, group] = top
  if (!isTyped && macro?.word && group?.text === '()' && !isPointer(group, tokens)) {
    const others = top.slice(2).filter((entry, at) => entry.word && top[at + 3]?.text !== '()')
    if (others.every(({ text }) => isAttribute(text))) return madeByMacro(top, tokens)
  }
  return declaratorsIn(top).flatMap((own, index) => {
    const pointer = own.find((entry) => isPointer(entry, tokens))
    if (pointer) return nameInGroup(pointer, tokens)
    // What has arguments is an attribute, whatever its name, or the type.
    const words = own.filter(
      ({ word, text }, at) => word && !keywords.has(text) && !isAttribute(text) && own[at + 1]?.text !== '()',
    )
    const typed =
      isTyped || index > 0 || own.some(({ text }, at) => keywords.has(text) || (at === 0 && own[1]?.text === '()'))
    return words.length > Number(!typed) ? [words.at(-1)?.text ?? ''] : []
  })
}

/** `DECLARE_BITMAP(name, 64)` has the name in front, `DECLARE_FLEX_ARRAY(type, name)` and its like at the end. */
function madeByMacro(top: readonly Entry[], tokens: readonly Token[]): string[] {
  const { macro, words } = macroCall(top, 0, tokens)
  const name = /FLEX_ARRAY|_ptr$/.test(macro) ? words.at(-1) : words[0]
  return name && !keywords.has(name) ? [name] : []
}
