import { Branches, type State } from './branches.ts'
import { classifyItem } from './classify-item.ts'
import { conditionOf, directiveAt, opens, turns } from './directive.ts'
import { endsCall, type Entry, oldStyleHead, opensBody, opensLinkage } from './entries.ts'
import { guardOf } from './guard.ts'
import type { Item, SourceFile } from './item.ts'
import { type Token, tokensOf } from './tokens.ts'

/** An item being read. */
interface Open {
  from: number
  last: number
  top: Entry[]
  group: number
  isBody: boolean
  /** A function whose parameters are declared between its head and its body. */
  isOldStyle: boolean
  /** `#if` branches inside leave different depths, so that only a brace in the first column surely ends it. */
  ragged: boolean
  conditions: readonly string[]
  /** Heads of the same item in other branches. */
  others: Entry[][]
  done?: Item
}

const opening = new Set(['(', '[', '{'])
const closing = new Map([
  [')', '()'],
  [']', '[]'],
  ['}', '{}'],
])

/**
 * Splits a C file into its top-level items, in linear time. Where the file does not add up, `fault` says from which line on.
 * `isDeadRead`: what no configuration compiles is read like the rest.
 */
export function scanFile(path: string, text: string, isDeadRead = false): SourceFile {
  const tokens = tokensOf(text)
  const items: Item[] = []
  const branches = new Branches<Open>(isDeadRead)
  let fault: SourceFile['fault']
  let state: State<Open> = { depth: 0, open: undefined }

  const close = (open: Open) => {
    state = { depth: 0, open: undefined }
    const item = itemOf(open, tokens)
    if (open.done) Object.assign(open.done, { to: item.to, lastLine: item.lastLine })
    else if (item.names.length > 0 || item.call) {
      open.done = item
      items.push(item)
    }
  }

  const closeUnlessOldStyle = (open: Open, at: number) => {
    const head = open.isOldStyle ? open.top.length : oldStyleHead(open.top, tokens, at)
    if (head === undefined) close(open)
    else {
      open.isOldStyle = true
      open.top.length = head
    }
  }

  const readDirective = (at: number): number => {
    const { word, rest, end } = directiveAt(tokens, at)
    if (state.open && state.depth === 0 && endsCall(state.open.top)) close(state.open)
    if (word === 'define' && rest[0] && branches.content !== 'nothing')
      items.push(macroItem(at, end, tokens, branches.conditions))
    else if (opens(word)) branches.start(at, conditionOf(word, rest) ?? '', state)
    else if (turns(word)) {
      const { ragged, state: next } = branches.turn(conditionOf(word, rest), state)
      markRagged(ragged)
      state = next
      markRagged(ragged)
    } else if (word === 'endif') {
      const other = state.open
      const { state: next, ragged, from, outer } = branches.end(state)
      state = next
      markRagged(ragged)
      const { open } = state
      if (open && other && other !== open && open.from > from)
        Object.assign(open, { from, conditions: outer, others: [...open.others, other.top] })
    }
    if (branches.fault) fault ??= { line: tokens[at]?.line ?? 1, message: branches.fault }
    return end
  }

  const markRagged = (ragged: boolean) => {
    if (ragged && state.open) state.open.ragged = true
  }

  const readToken = (token: Token, at: number) => {
    let { open } = state
    if (open && state.depth === 0 && token.margin && token.kind === 'word' && endsCall(open.top, token.text)) {
      close(open)
      open = undefined
    }
    if (open === undefined) {
      if (token.text === ';' || closing.has(token.text)) return
      open = {
        from: at,
        last: at,
        top: [],
        group: at,
        isBody: false,
        isOldStyle: false,
        ragged: false,
        conditions: branches.conditions,
        others: [],
      }
      state.open = open
      state.depth = 0
    }
    open.last = at
    const repeating = branches.isRepeating(open)
    const enter = (text: string, from: number) => {
      if (!repeating && (!open.isOldStyle || text === '{}'))
        open.top.push({ text, word: token.kind === 'word', open: from, close: at })
    }
    if (opening.has(token.text)) {
      if (state.depth === 0) {
        if (token.text === '{' && opensLinkage(open.top)) {
          state = { depth: 0, open: undefined }
          return
        }
        open.group = at
        open.isBody ||= token.text === '{' && opensBody(open.top)
      }
      state.depth++
    } else if (closing.has(token.text)) {
      const atMargin = token.margin && token.text === '}'
      if (open.ragged && open.isBody && state.depth === 1 && token.text === '}' && !atMargin) return
      state.depth = open.ragged && atMargin ? 0 : Math.max(0, state.depth - 1)
      if (state.depth > 0) return
      enter(closing.get(token.text) ?? '', open.group)
      if (token.text === '}' && open.isBody) close(open)
    } else if (state.depth === 0) {
      if (token.text === ';') closeUnlessOldStyle(open, at)
      else enter(token.text, at)
    }
  }

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.directive) at = readDirective(at)
    else if (branches.content === 'c') readToken(token, at)
  }
  const { open, depth } = state
  if (open && depth === 0 && endsCall(open.top)) close(open)
  else if (open && depth > 0) fault ??= { line: tokens[open.from]?.line ?? 1, message: 'a bracket is never closed' }
  if (branches.unclosed !== undefined) {
    fault ??= { line: tokens[branches.unclosed]?.line ?? 1, message: '`#if` without `#endif`' }
  }
  return { path, lines: text.split('\n'), tokens, items: inOrder(items), guard: guardOf(tokens), isDeadRead, fault }
}

function itemOf(open: Open, tokens: readonly Token[]): Item {
  const result = classifyItem(open.top, tokens)
  for (const other of open.others) {
    for (const name of classifyItem([...other, { text: '{}', word: false, open: 0, close: 0 }], tokens).names) {
      if (!result.names.includes(name)) result.names.push(name)
    }
  }
  return {
    ...result,
    from: open.from,
    to: open.last + 1,
    firstLine: tokens[open.from]?.line ?? 1,
    lastLine: tokens[open.last]?.line ?? 1,
    conditions: open.conditions,
  }
}

function macroItem(at: number, end: number, tokens: readonly Token[], conditions: readonly string[]): Item {
  const names = [tokens[at + 2]?.text ?? '']
  const lines = { firstLine: tokens[at]?.line ?? 1, lastLine: tokens[end]?.line ?? 1 }
  return { kind: 'macro', names, from: at, to: end + 1, ...lines, conditions }
}

/** Items in order of their first token: a macro inside a function is read before the function ends. */
const inOrder = (items: Item[]) => items.sort((one, other) => one.from - other.from)
