import type { InlineCode, Nodes, Root, Text } from 'mdast'
import { parseProse } from './parse-prose.ts'
import type { CrossReferenceNode, ReferenceNode, Target } from './reference-node.ts'

/** What a name leads to. The same name may stand for one thing in `[[brackets]]` and for another in a code span. */
export type Resolve = (name: string, written: 'brackets' | 'code') => Target | undefined

/** A name that leads nowhere; line and column count from 1 within the prose. */
export interface Unresolved {
  name: string
  written: 'brackets' | 'code'
  line: number
  column: number
}

export interface CrossReferences {
  /** What the prose refers to, in order, once for each time. */
  found: Target[]
  unresolved: Unresolved[]
}

const call = /^\.?([A-Za-z_]\w*)(\(.*\))?$/s

/**
 * Replaces names in the tree by `reference` nodes: `[[7]]` shows as `7`, a code span such as `close_door()`,
 * `DOOR_OPEN` or `.close` stays a code span. A name in brackets that leads nowhere becomes text as written; of code spans only
 * those that end in `()` must lead somewhere. Within a link nothing is a reference.
 */
export function crossReferences(tree: Root, resolve: Resolve): CrossReferences {
  const result: CrossReferences = { found: [], unresolved: [] }
  const refer = (target: Target, child: Text | InlineCode, from: Nodes): ReferenceNode => {
    result.found.push(target)
    return { type: 'reference', kind: target.kind, id: target.id, children: [child], position: from.position }
  }
  const missing = (from: Nodes, written: Unresolved['written'], name: string, into: number) => {
    const { line = 1, column = 1 } = from.position?.start ?? {}
    result.unresolved.push({ name, written, line, column: column + into })
  }
  const inBrackets = (node: CrossReferenceNode, isLinked: boolean): ReferenceNode | Text => {
    const target = resolve(node.value, 'brackets')
    if (!target) missing(node, 'brackets', node.value, '[['.length)
    const text: Text = { type: 'text', value: target ? node.value : `[[${node.value}]]`, position: node.position }
    return target && !isLinked ? refer(target, text, node) : text
  }
  const inCode = (node: InlineCode, isLinked: boolean): ReferenceNode | InlineCode => {
    const [, name, after] = call.exec(node.value) ?? []
    const target = name === undefined ? undefined : resolve(name, 'code')
    if (!target && after === '()') missing(node, 'code', node.value, '`'.length)
    return target && !isLinked ? refer(target, node, node) : node
  }
  const replace = (parent: Nodes, isLinked: boolean) => {
    if (!('children' in parent)) return
    parent.children.forEach((child, index) => {
      if (child.type === 'crossReference') parent.children[index] = inBrackets(child, isLinked)
      else if (child.type === 'inlineCode') parent.children[index] = inCode(child, isLinked)
      else replace(child, isLinked || child.type === 'link')
    })
  }
  replace(tree, false)
  return result
}

/** What a prose refers to, without keeping the tree. */
export const crossReferencesIn = (markdown: string, resolve: Resolve): CrossReferences =>
  crossReferences(parseProse(markdown), resolve)
