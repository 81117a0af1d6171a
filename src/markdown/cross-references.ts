import type { InlineCode, Nodes, Root, Text } from 'mdast'
import { parseProse } from './parse-prose.ts'
import type { CrossReferenceNode, ReferenceNode, Target } from './reference-node.ts'

/** What a name leads to. The same name may stand for one thing in `[[brackets]]` and for another in a code span. */
export type Resolve = (name: string, written: 'brackets' | 'code') => Target | undefined

/** A name that leads nowhere; line and column count from 1 within the prose. */
interface Unresolved {
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
 * A tree with `reference` nodes in the place of names: `[[7]]` shows as `7`, a code span such as `close_door()`, `DOOR_OPEN` or
 * `.close` stays a code span. A name in brackets that leads nowhere becomes text as written; of code spans only those that end in
 * `()` must lead somewhere. Within a link nothing is a reference. The tree that is given stays as it is.
 */
export function crossReferences(tree: Root, resolve: Resolve): CrossReferences & { tree: Root } {
  const result: CrossReferences = { found: [], unresolved: [] }
  const refer = (target: Target, child: Text | InlineCode, from: Nodes): ReferenceNode => {
    result.found.push(target)
    return { type: 'reference', kind: target.kind, id: target.id, children: [child], position: from.position }
  }
  const reportMissing = (from: Nodes, written: Unresolved['written'], name: string, into: number) => {
    const { line = 1, column = 1 } = from.position?.start ?? {}
    result.unresolved.push({ name, written, line, column: column + into })
  }
  const inBrackets = (node: CrossReferenceNode, isLinked: boolean): ReferenceNode | Text => {
    const target = resolve(node.value, 'brackets')
    if (!target) reportMissing(node, 'brackets', node.value, '[['.length)
    const text: Text = { type: 'text', value: target ? node.value : `[[${node.value}]]`, position: node.position }
    return target && !isLinked ? refer(target, text, node) : text
  }
  const inCode = (node: InlineCode, isLinked: boolean): ReferenceNode | InlineCode => {
    const [, name, after] = call.exec(node.value) ?? []
    const target = name === undefined ? undefined : resolve(name, 'code')
    if (!target && after === '()') reportMissing(node, 'code', node.value, '`'.length)
    return target && !isLinked ? refer(target, node, node) : node
  }
  const replaceNames = (node: Nodes, isLinked: boolean): Nodes => {
    if (node.type === 'crossReference') return inBrackets(node, isLinked)
    if (node.type === 'inlineCode') return inCode(node, isLinked)
    if (!('children' in node)) return node
    // HTML has no link within a link.
    const isWithin = isLinked || node.type === 'link'
    return { ...node, children: node.children.map((child) => replaceNames(child, isWithin)) } as Nodes
  }
  return { tree: replaceNames(tree, false) as Root, ...result }
}

/** What a prose refers to, without keeping the tree. */
export function crossReferencesIn(markdown: string, resolve: Resolve): CrossReferences {
  const { found, unresolved } = crossReferences(parseProse(markdown), resolve)
  return { found, unresolved }
}
