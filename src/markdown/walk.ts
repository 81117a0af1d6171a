import type { Nodes, Parents } from 'mdast'

/** Calls `visit` for a node and all below it, in the order of the text. Children that `visit` takes away are not visited. */
export function walk(node: Nodes, visit: (node: Nodes, ancestors: Parents[]) => void, ancestors: Parents[] = []): void {
  visit(node, ancestors)
  if ('children' in node) for (const child of [...node.children]) walk(child, visit, [...ancestors, node])
}
