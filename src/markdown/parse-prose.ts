import type { Nodes, Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isAddress } from '../model/address.ts'
import type {} from './reference-node.ts'
import { referenceNodes, referenceSyntax } from './reference-syntax.ts'

/** Characters that one prose may have: Markdown takes time that grows with their square. */
export const longestProse = 8000
/** Levels that it may nest: what goes through a tree takes the stack. */
export const deepestProse = 32

/** Marks such as `*`, `[` or a line end that it may have: pairs are looked for among all of them. */
export const mostMarks = 1000

/** Whether prose may link there: another site over https, or a mail address. */
export const isLinkAllowed = (url: string): boolean => /^(https:\/\/[^/\s]|mailto:)/i.test(url) && isAddress(url)

const parser = unified()
  .data('micromarkExtensions', [{ disable: { null: ['htmlFlow', 'htmlText'] } }, gfmTable(), referenceSyntax])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), referenceNodes])
  .use(remarkParse)
  .freeze()

/** What takes a prose beyond the limits. */
type Excess = 'long' | 'deep' | 'many'

/**
 * Prose as a tree with positions. A tag is text like any other, and `[[7]]` is a `crossReference` node. What is beyond the limits
 * is one text as written. The same text gives the same tree, which nobody may change.
 */
export const parseProse = (markdown: string): Root => limitedProse(markdown).tree ?? asWritten(markdown)

type Limited = { tree: Root; excess?: never } | { tree?: never; excess: Excess }

/** What was read before, since checks, pages and text forms ask for the same texts. A tree takes some fifty times the room of its text. */
const known = new Map<string, Limited>()
const mostCharacters = 2 ** 21
let characters = 0

/** Prose as the tree of {@link parseProse}, or which limit it is beyond. */
export function limitedProse(markdown: string): Limited {
  const found = known.get(markdown)
  if (found) return found
  const read = readProse(markdown)
  characters += markdown.length
  if (characters > mostCharacters) {
    known.clear()
    characters = markdown.length
  }
  known.set(markdown, read)
  return read
}

/** All limits but the last look at the text alone, before any time goes into it. */
function readProse(markdown: string): Limited {
  if (markdown.length > longestProse) return { excess: 'long' }
  if (markdown.split('\n').some(isNested)) return { excess: 'deep' }
  if (marksIn(markdown) > mostMarks) return { excess: 'many' }
  const tree = parser.parse(markdown)
  return isDeep(tree) ? { excess: 'deep' } : { tree }
}

const container = /(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*/y

/** Whether a line alone opens more lists and quotations than there may be. */
function isNested(line: string): boolean {
  container.lastIndex = line.search(/[^ \t]|$/)
  for (let depth = 0; container.test(line); depth++) if (depth >= deepestProse) return true
  return false
}

/** Code spans of one line, whose content is no mark. */
const span = /(?<!`)(`+)(?!`)[^`\n]+\1(?!`)/g
const mark = /[*_[\]!`<>&\\~|\n]|(?<![^\s>])(?:[-+#=]|\d{1,9}[.)])/g

/** How many marks a text has that Markdown may give a meaning to. */
const marksIn = (markdown: string): number => markdown.replace(span, '`').match(mark)?.length ?? 0

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
