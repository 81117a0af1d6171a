import { Branches } from './branches.ts'
import { memberNames } from './declarators.ts'
import { directiveAt } from './directive.ts'
import type { Entry } from './entries.ts'
import { type Item, type Part, partOf, type SourceFile } from './item.ts'
import { depthStep, type Token } from './tokens.ts'

/** The declarations of a member, usually a function pointer `(*name)(...)`, in the structs of a file. */
export function structMembers(file: SourceFile, name: string): Part[] {
  return file.items.flatMap((item) => (isStruct(file, item) ? membersOf(file, item, name) : []))
}

function isStruct({ tokens }: SourceFile, { kind, from, body }: Item): boolean {
  return kind === 'type' && tokens.slice(from, body?.open ?? from).some(({ text }) => /^(struct|union)$/.test(text))
}

/** A struct, union or enum within, or a macro that takes members. */
interface Frame {
  /** For a macro: its first token, and the name that it gives to all of it. */
  group?: { from: number; name: string }
  /** How many parts were found before it. */
  found: number
}

/** For macros that take members: how many arguments stand before these, and which of them is a member's name itself. */
const groups: Record<string, { before: number; name: number }> = {
  struct_group: { before: 1, name: 0 },
  struct_group_attr: { before: 2, name: 0 },
  struct_group_tagged: { before: 2, name: 1 },
  __struct_group: { before: 3, name: 1 },
  TRAILING_OVERLAP: { before: 3, name: 1 },
}

/** How many arguments of a macro stand before the members that it takes, and which names a member; undefined for any other word. */
const memberGroup = (word: string): { before: number; name: number } | undefined =>
  Object.hasOwn(groups, word) ? groups[word] : undefined

/** Nested deeper, a struct no longer tells its members from those of another; a bound on the work. */
const deepest = 8

function membersOf(file: SourceFile, { body, names, conditions }: Item, name: string): Part[] {
  const { tokens } = file
  const parts: Part[] = []
  const branches = new Branches<never>(file.isDeadRead)
  const frames: Frame[] = []
  let top: Entry[] = []
  let from = -1
  let depth = 0
  let group = 0
  /** The struct or macro that has just been closed. */
  let closed: Frame | undefined

  const restart = () => {
    top = []
    from = -1
    depth = 0
    closed = undefined
  }
  const add = (first: number, end: number) =>
    parts.push(partOf(tokens, first, end, [...conditions, ...branches.conditions]))
  const declare = (at: number) => {
    if (closed?.group) {
      if (closed.group.name === name) add(closed.group.from, at + 1)
      return
    }
    const declared = memberNames(top, tokens, closed !== undefined)
    if (closed && frames.length < deepest)
      for (const part of parts.slice(closed.found)) part.holder = [declared[0], part.holder].filter(Boolean).join('.')
    if (declared.includes(name)) add(from, at + 1)
  }

  for (let at = (body?.open ?? 0) + 1; at < (body?.close ?? 0); at++) {
    const token = tokens[at] as Token
    const { text } = token
    if (token.directive) {
      const directive = directiveAt(tokens, at)
      branches.follow(directive, at)
      at = directive.end
      continue
    }
    if (branches.content !== 'c') continue
    const taking = depth === 0 && top.length === 0 && tokens[at + 1]?.text === '(' ? memberGroup(text) : undefined
    if (taking) {
      const { end, named } = argumentsFrom(tokens, at + 2, body?.close ?? 0, taking)
      frames.push({ group: { from: at, name: named }, found: parts.length })
      restart()
      at = end
    } else if (depth === 0 && text === '{') {
      frames.push({ found: parts.length })
      restart()
    } else if (depth === 0 && (text === '}' || (text === ')' && frames.at(-1)?.group))) {
      restart()
      closed = frames.pop()
    } else if (depth === 0 && text === ';') {
      declare(at)
      restart()
    } else {
      if (from < 0) from = at
      const step = depthStep(token)
      if (step > 0) {
        if (depth === 0) group = at
        depth++
      } else if (step < 0) {
        depth = Math.max(0, depth - 1)
        if (depth === 0) top.push({ text: text === ']' ? '[]' : '()', word: false, open: group, close: at })
      } else if (depth === 0) top.push({ text, word: token.kind === 'word', open: at, close: at })
    }
  }
  const holder = names[0] ?? ''
  return parts.map((part) => ({ ...part, holder: [holder, part.holder].filter(Boolean).join('.') }))
}

/** Where the arguments before the members end, and the one that names a member. */
function argumentsFrom(
  tokens: readonly Token[],
  from: number,
  close: number,
  { before, name }: { before: number; name: number },
): { end: number; named: string } {
  let passed = 0
  let depth = 0
  let named = ''
  for (let at = from; at < close; at++) {
    const token = tokens[at] as Token
    const { text, kind } = token
    if (depth === 0 && text === ')') return { end: at - 1, named }
    if (depth === 0 && text === ',') {
      passed++
      if (passed === before) return { end: at, named }
    } else if (depth === 0 && passed === name && kind === 'word') named = text
    depth += depthStep(token)
  }
  return { end: close - 1, named }
}
