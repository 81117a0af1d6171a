import type { Nodes, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type {} from './reference-node.ts'
import { referenceNodes, referenceSyntax } from './reference-syntax.ts'

/** Characters that one prose may have: Markdown takes time that grows with their square. */
export const longestProse = 8000
/** Levels that it may nest: what goes through a tree takes the stack. */
export const deepestProse = 32

const parser = unified()
  .data('micromarkExtensions', [{ disable: { null: ['htmlFlow', 'htmlText'] } }, referenceSyntax])
  .data('fromMarkdownExtensions', [referenceNodes])
  .use(remarkParse)
  .freeze()

/**
 * Prose as a tree with positions. A tag is text like any other, and `[[7]]` is a `crossReference` node. What is beyond the limits
 * is one text as written.
 */
export function parseProse(markdown: string): Root {
  const tree = markdown.length > longestProse ? undefined : parser.parse(markdown)
  return tree && !isDeep(tree) ? tree : asWritten(markdown)
}

/** Which limit a prose is beyond. */
export const excessOf = (markdown: string): 'long' | 'deep' | undefined =>
  markdown.length > longestProse ? 'long' : isDeep(parser.parse(markdown)) ? 'deep' : undefined

const asWritten = (value: string): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
})

function isDeep(tree: Root): boolean {
  let level: Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestProse) return true
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return false
}
