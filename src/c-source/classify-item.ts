import { isAttribute, isAttributeCall, keywords, storage } from './attributes.ts'
import { declaredNames, isPointer, nameInGroup, typedefNames } from './declarators.ts'
import { aggregateAt, type Entry, tagOf } from './entries.ts'
import { constantNames } from './enum-constants.ts'
import type { Item } from './item.ts'
import { macroCall } from './macro-call.ts'
import type { Token } from './tokens.ts'

type Classification = Pick<Item, 'kind' | 'names' | 'call' | 'body'>

/** What an item is and which names it gives, told from what stands at its depth 0. */
export function classifyItem(top: readonly Entry[], tokens: readonly Token[]): Classification {
  const brace = top.findIndex((entry) => entry.text === '{}')
  const assigned = top.findIndex((entry) => entry.text === '=')
  if (brace >= 0 && (assigned < 0 || brace < assigned)) {
    const { open, close } = top[brace] as Entry
    const at = aggregateAt(top.slice(0, brace))
    const result = at === undefined ? functionItem(top.slice(0, brace), tokens) : typeItem(top, at, brace, tokens)
    return { ...result, body: { open, close } }
  }
  const head = assigned < 0 ? top : top.slice(0, assigned)
  if (top[0]?.text === 'typedef') return { kind: 'type', names: typedefNames(top.slice(1), tokens) }
  const called = calledAt(head)
  if (called === undefined || isPointer(head[called + 1], tokens)) {
    const isForward = top.length === 2 && /^(struct|union|enum)$/.test(top[0]?.text ?? '')
    const kind = isForward || top[0]?.text === 'extern' ? 'declaration' : 'variable'
    return { kind, names: declaredNames(top, tokens) }
  }
  if (isTyped(head.slice(0, called))) return { kind: 'declaration', names: [head[called]?.text ?? ''] }
  return { kind: 'invocation', names: [], call: macroCall(head, called, tokens) }
}

function functionItem(head: readonly Entry[], tokens: readonly Token[]): Classification {
  const at = calledAt(head)
  if (at === undefined) {
    const group = head.find((entry) => isPointer(entry, tokens))
    return { kind: 'function', names: group ? nameInGroup(group, tokens) : [] }
  }
  if (isPointer(head[at + 1], tokens)) return { kind: 'function', names: nameInGroup(head[at + 1] as Entry, tokens) }
  const name = head[at]?.text ?? ''
  if (isTyped(head.slice(0, at)) || name !== name.toUpperCase()) {
    // A generated name, as in `static int FNAME(walk)(...)`, is the macro with its argument.
    const isGenerated = head[at + 2]?.text === '()'
    return { kind: 'function', names: [name], ...(isGenerated && { call: macroCall(head, at, tokens) }) }
  }
  const call = macroCall(head, at, tokens)
  return { kind: 'function', names: call.words.slice(0, 1).filter(Boolean), call }
}

function typeItem(top: readonly Entry[], at: number, brace: number, tokens: readonly Token[]): Classification {
  const tag = tagOf(top.slice(at, brace))
  const constants = top[at]?.text === 'enum' ? constantNames(top[brace] as Entry, tokens) : []
  const declared = declaredNames([{ text: '', word: true, open: 0, close: 0 }, ...top.slice(brace + 1)], tokens)
  return { kind: 'type', names: [...(tag === undefined ? [] : [tag]), ...declared.filter(Boolean), ...constants] }
}

/** Where the word stands whose parameters or arguments follow. */
function calledAt(head: readonly Entry[]): number | undefined {
  const at = head.findIndex(
    (entry, index) =>
      entry.word && head[index + 1]?.text === '()' && !isAttributeCall(entry.text) && !keywords.has(entry.text),
  )
  return at < 0 ? undefined : at
}

const isTyped = (before: readonly Entry[]): boolean =>
  before.some(({ word, text }) => word && !storage.has(text) && !isAttribute(text) && !isAttributeCall(text))
