import type { Nodes, Root, Text } from 'mdast'
import type { TermUseNode } from './reference-node.ts'

/** Where a text uses a term. */
interface TermPlace {
  id: string
  start: number
  end: number
}

/** The terms that a text without markup uses, in order, none within another. */
export type FindTerms = (text: string) => TermPlace[]

/** What is no prose, or has a meaning of its own. */
const passedOver = new Set<Nodes['type']>([
  ...(['code', 'inlineCode', 'heading', 'image', 'link', 'linkReference'] as const),
  ...(['crossReference', 'reference'] as const),
])

/**
 * A tree with a `termUse` node round the first use of each term, and the terms in the order of these. The tree that is given stays as
 * it is.
 */
export function termUses(tree: Root, find: FindTerms): { tree: Root; found: string[] } {
  const found = new Set<string>()
  const splitText = ({ value }: Text): (Text | TermUseNode)[] => {
    const parts: (Text | TermUseNode)[] = []
    let from = 0
    for (const { id, start, end } of find(value)) {
      if (found.has(id)) continue
      found.add(id)
      if (start > from) parts.push({ type: 'text', value: value.slice(from, start) })
      parts.push({ type: 'termUse', id, children: [{ type: 'text', value: value.slice(start, end) }] })
      from = end
    }
    if (from < value.length) parts.push({ type: 'text', value: value.slice(from) })
    return parts
  }
  const withUses = (node: Nodes): Nodes[] => {
    if (node.type === 'text') return splitText(node)
    if (passedOver.has(node.type) || !('children' in node)) return [node]
    return [{ ...node, children: node.children.flatMap(withUses) } as Nodes]
  }
  return { tree: { ...tree, children: tree.children.flatMap(withUses) } as Root, found: [...found] }
}
