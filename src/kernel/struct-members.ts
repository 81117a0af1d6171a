import { Branches } from './branches.ts'
import { directiveAt, followed } from './directive.ts'
import type { Item, Part, SourceFile } from './item.ts'
import type { Token } from './tokens.ts'

/** The declarations of a member, usually a function pointer `(*name)(...)`, in the structs of a file. */
export function structMembers(file: SourceFile, name: string): Part[] {
  return file.items.flatMap((item) => (isStruct(file, item) ? membersOf(file.tokens, item, name) : []))
}

function isStruct({ tokens }: SourceFile, { kind, from, body }: Item): boolean {
  return kind === 'type' && tokens.slice(from, body?.open ?? from).some(({ text }) => /^(struct|union)$/.test(text))
}

function membersOf(tokens: readonly Token[], { body, conditions }: Item, name: string): Part[] {
  const parts: Part[] = []
  const branches = new Branches<never>()
  let depth = 0
  let from = -1
  let found = false
  for (let at = (body?.open ?? 0) + 1; at < (body?.close ?? 0); at++) {
    const token = tokens[at] as Token
    if (token.directive) {
      const directive = directiveAt(tokens, at)
      followed(directive, at, branches)
      at = directive.end
      continue
    }
    if (depth === 0 && /^[;{}]$/.test(token.text)) {
      if (found && token.text === ';') parts.push(partOf(tokens, from, at + 1, [...conditions, ...branches.conditions]))
      from = -1
      found = false
      continue
    }
    if (from < 0) from = at
    if (token.text === name && isDeclared(tokens, at, depth)) found = true
    if (/^[([]$/.test(token.text)) depth++
    else if (/^[)\]]$/.test(token.text)) depth--
  }
  return parts
}

/** Is the word the name that is declared, and no type or parameter? */
function isDeclared(tokens: readonly Token[], at: number, depth: number): boolean {
  const next = tokens[at + 1]?.text ?? ''
  return (depth === 1 && next === ')' && tokens[at - 1]?.text === '*') || (depth === 0 && /^[;,[:]$/.test(next))
}

/** The tokens from `from` to before `to`, with their lines and the conditions that they stand under. */
export function partOf(tokens: readonly Token[], from: number, to: number, conditions: readonly string[]): Part {
  return { from, to, firstLine: tokens[from]?.line ?? 1, lastLine: tokens[to - 1]?.line ?? 1, conditions }
}
