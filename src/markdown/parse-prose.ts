import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type {} from './reference-node.ts'
import { referenceNodes, referenceSyntax } from './reference-syntax.ts'

const parser = unified()
  .data('micromarkExtensions', [{ disable: { null: ['htmlFlow', 'htmlText'] } }, referenceSyntax])
  .data('fromMarkdownExtensions', [referenceNodes])
  .use(remarkParse)
  .freeze()

/** Prose as a tree with positions. A tag is text like any other, and `[[7]]` is a `crossReference` node. */
export const parseProse = (markdown: string): Root => parser.parse(markdown)
