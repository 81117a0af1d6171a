import { isAttributeCall } from './attributes.ts'
import { Branches } from './branches.ts'
import { directiveAt } from './directive.ts'
import type { Entry } from './entries.ts'
import { type Item, type Part, partOf, type SourceFile } from './item.ts'
import { depthStep, type Token } from './tokens.ts'

/** The constants of an enum: each word behind its brace or a comma between members. */
export function constantNames({ open, close }: Entry, tokens: readonly Token[]): string[] {
  const names: string[] = []
  let depth = 0
  let fresh = true
  for (let at = open + 1; at < close; at++) {
    const token = tokens[at] as Token
    if (token.directive) continue
    if (fresh && token.kind === 'word') names.push(token.text)
    fresh = depth === 0 && token.text === ','
    depth += depthStep(token)
  }
  return names
}

/**
 * An enum constant's definition in a file, also of an enum within a struct: its own and, where no value is written, the constants
 * before it that it counts on from, back to the last one with a value.
 */
export function enumConstant(file: SourceFile, name: string): Part[] {
  return file.items.flatMap((item) => (item.kind === 'type' && item.body ? constantsIn(file, item, name) : []))
}

function constantsIn(file: SourceFile, item: Item, name: string): Part[] {
  const { tokens } = file
  const parts: Part[] = []
  const branches = new Branches<never>(file.isDeadRead)
  /** Behind `enum`, before its brace. */
  let tag: string | undefined
  let isEnum = false
  let inside: { from: number | undefined; own: number | undefined; depth: number; tag: string | undefined } | undefined
  const end = (at: number) => {
    if (inside?.own !== undefined && tokens[inside.own]?.text === name)
      parts.push({
        ...partOf(tokens, inside.from ?? inside.own, at, [...item.conditions, ...branches.conditions]),
        holder: inside.tag ?? item.names[0] ?? '',
      })
  }

  for (let at = item.from; at < item.to; at++) {
    const token = tokens[at] as Token
    const { text, kind, directive } = token
    if (directive) {
      const line = directiveAt(tokens, at)
      branches.follow(line, at)
      at = line.end
      continue
    }
    if (branches.content !== 'c') continue
    if (inside === undefined) {
      if (text === 'enum') {
        isEnum = true
        tag = undefined
      } else if (isEnum && text === '{') {
        inside = { from: undefined, own: undefined, depth: 0, tag }
        isEnum = false
      } else if (isEnum && kind === 'word' && !isAttributeCall(text)) tag = text
      else if (/^[;,={}]$/.test(text)) isEnum = false
      continue
    }
    if (inside.depth === 0 && (text === ',' || text === '}')) {
      end(at)
      if (text === '}') {
        inside = undefined
        continue
      }
      inside.own = undefined
      continue
    }
    inside.own ??= at
    inside.from ??= at
    if (inside.depth === 0 && text === '=') inside.from = inside.own
    inside.depth += depthStep(token)
  }
  return parts
}
