import { isAttribute, isAttributeCall, keywords, storage } from './attributes.ts'
import { declaratorsIn, isPointer, nameInGroup } from './declarators.ts'
import { aggregateAt, tagOf } from './entries.ts'
import type { Entry, Item } from './item.ts'
import type { Token } from './tokens.ts'

type Classified = Pick<Item, 'kind' | 'names' | 'call' | 'body'>

/** What an item is and which names it gives, told from what stands at its depth 0. */
export function classified(top: readonly Entry[], tokens: readonly Token[]): Classified {
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
  return { kind: 'invocation', names: [], call: callOf(head, called, tokens) }
}

function functionItem(head: readonly Entry[], tokens: readonly Token[]): Classified {
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
    return { kind: 'function', names: [name], ...(isGenerated && { call: callOf(head, at, tokens) }) }
  }
  const call = callOf(head, at, tokens)
  return { kind: 'function', names: call.words.slice(0, 1).filter(Boolean), call }
}

function typeItem(top: readonly Entry[], at: number, brace: number, tokens: readonly Token[]): Classified {
  const tag = tagOf(top.slice(at, brace))
  const constants = top[at]?.text === 'enum' ? enumConstants(top[brace] as Entry, tokens) : []
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

/** The names of a list of declarators, the type in front of the first one. */
function declaredNames(top: readonly Entry[], tokens: readonly Token[]): string[] {
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
function typedefNames(top: readonly Entry[], tokens: readonly Token[]): string[] {
  const names = declaredNames(top, tokens)
  const group = top.find((entry) => entry.text === '()')
  return names.length > 0 || group === undefined ? names : nameInGroup(group, tokens)
}

/** The constants of an enum: each word behind its brace or a comma between members. */
function enumConstants({ open, close }: Entry, tokens: readonly Token[]): string[] {
  const names: string[] = []
  let depth = 0
  let fresh = true
  for (let at = open + 1; at < close; at++) {
    const token = tokens[at] as Token
    if (token.directive) continue
    if (fresh && token.kind === 'word') names.push(token.text)
    fresh = depth === 0 && token.text === ','
    if (/^[([{]$/.test(token.text)) depth++
    else if (/^[)\]}]$/.test(token.text)) depth--
  }
  return names
}

/** A macro call: its name, and each argument that is one word. */
function callOf(head: readonly Entry[], at: number, tokens: readonly Token[]): NonNullable<Item['call']> {
  const words: string[] = []
  const { open, close } = head[at + 1] as Entry
  let depth = 0
  let argument: Token[] = []
  for (const token of tokens.slice(open + 1, close + 1)) {
    if (depth === 0 && (token.text === ',' || token.text === ')')) {
      words.push(argument.length === 1 && argument[0]?.kind === 'word' ? argument[0].text : '')
      argument = []
    } else if (!token.directive) argument.push(token)
    if (/^[([{]$/.test(token.text)) depth++
    else if (/^[)\]}]$/.test(token.text)) depth--
  }
  return { macro: head[at]?.text ?? '', words }
}
