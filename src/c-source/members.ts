import { isAttribute, keywords } from './attributes.ts'
import { declaratorsIn, isPointer, nameInGroup } from './declarators.ts'
import type { Entry } from './item.ts'
import type { Token } from './tokens.ts'

/** For macros that take members: how many arguments stand before these, and which of them is a member's name itself. */
const groups: Record<string, { before: number; name: number }> = {
  struct_group: { before: 1, name: 0 },
  struct_group_attr: { before: 2, name: 0 },
  struct_group_tagged: { before: 2, name: 1 },
  __struct_group: { before: 3, name: 1 },
  TRAILING_OVERLAP: { before: 3, name: 1 },
}

/** How many arguments of a macro stand before the members that it takes, and which names a member; undefined for any other word. */
export const memberGroup = (word: string): { before: number; name: number } | undefined =>
  Object.hasOwn(groups, word) ? groups[word] : undefined

/** The names that a member declaration gives. `isTyped`: a struct or enum in braces stands before what is at hand. */
export function memberNames(top: readonly Entry[], tokens: readonly Token[], isTyped: boolean): string[] {
  const [macro, group] = top
  if (!isTyped && macro?.word && group?.text === '()' && !isPointer(group, tokens)) {
    const others = top.slice(2).filter((entry, at) => entry.word && top[at + 3]?.text !== '()')
    if (others.every(({ text }) => isAttribute(text))) return madeByMacro(macro.text, group, tokens)
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
function madeByMacro(macro: string, { open, close }: Entry, tokens: readonly Token[]): string[] {
  const words: string[] = []
  let depth = 0
  let from = open + 1
  for (let at = from; at <= close; at++) {
    const text = tokens[at]?.text ?? ''
    if (depth === 0 && (text === ',' || text === ')')) {
      const token = tokens[from]
      words.push(at === from + 1 && token?.kind === 'word' && !keywords.has(token.text) ? token.text : '')
      from = at + 1
    }
    if (/^[([{]$/.test(text)) depth++
    else if (/^[)\]}]$/.test(text)) depth--
  }
  const isLast = /FLEX_ARRAY|_ptr$/.test(macro)
  const name = isLast ? words.at(-1) : words[0]
  return name ? [name] : []
}
