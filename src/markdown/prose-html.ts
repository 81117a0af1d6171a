import type { Element, ElementContent, Root as Html, RootContent } from 'hast'
import type { Heading, Image, Link, Root, Table, TableRow } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { crossReferences, type Resolve } from './cross-references.ts'
import { isLinkAllowed, parseProse } from './parse-prose.ts'
import type { ReferenceNode, Target, TermUseNode } from './reference-node.ts'
import { type FindTerms, termUses } from './term-uses.ts'

interface TermLink {
  href: string
  description?: string
}

export interface ProseContext {
  resolve: Resolve
  /** Where a reference leads; undefined leaves it without a link. */
  hrefOf(target: Target): string | undefined
  /** The terms that prose uses are links, with a description where there is one; left out: none is. */
  terms?: { find: FindTerms; linkTo(id: string): TermLink | undefined } | undefined
  /** Whether a link to a symbol is set without a code element within; its address then gives it the look of code. */
  isBare?: boolean
  /** Within a link there can be no other: links to other sites come out as their text, too. */
  isWithinLink?: boolean
}

type Handlers = NonNullable<NonNullable<Options>['handlers']>

const handlers = ({ hrefOf, terms, isBare = false, isWithinLink = false }: ProseContext): Handlers => ({
  reference(state, node: ReferenceNode): ElementContent[] {
    const children = state.all(node) as ElementContent[]
    if (terms && node.kind === 'term') {
      const link = terms.linkTo(node.id)
      // The order tells it from a use that only the words make a link; see `firstUses`.
      return link ? [element('a', { href: link.href, className: ['term'], ...meaningOf(link) }, children)] : children
    }
    const href = hrefOf(node)
    if (href === undefined) return children
    const content = isBare ? node.children.map(({ value }): ElementContent => ({ type: 'text', value })) : children
    return [element('a', { href }, content)]
  },
  termUse(state, node: TermUseNode): ElementContent[] {
    const link = terms?.linkTo(node.id)
    const children = state.all(node) as ElementContent[]
    return link ? [element('a', { className: ['term'], href: link.href, ...meaningOf(link) }, children)] : children
  },
  link(state, { url, children, position }: Link): ElementContent[] {
    const content = state.all({ type: 'link', url, children }) as ElementContent[]
    if (isWithinLink || !isLinkAllowed(url)) return content
    // On paper the address follows a link that does not show it.
    const isShown = children.length === 1 && children[0]?.type === 'text' && children[0].value === url
    const properties = { href: url, ...(isShown ? {} : { className: ['named'] }) }
    const anchor = element('a', properties, content)
    state.patch({ type: 'link', url, children, position }, anchor)
    return [anchor]
  },
  // Nothing that a page has one of, and nothing that it would have to fetch.
  heading: (state, node: Heading): ElementContent => element('p', {}, state.all(node) as ElementContent[]),
  image: (_, node: Image): ElementContent => ({ type: 'text', value: node.alt ?? '' }),
  imageReference: (_, node: Image): ElementContent => ({ type: 'text', value: node.alt ?? '' }),
  // In a box that scrolls where it is too wide; how a column is aligned is a class, since a page allows no style of an element.
  table(state, { children: [head, ...rows], align }: Table): ElementContent {
    const row = (tagName: 'th' | 'td', { children }: TableRow): Element =>
      element(
        'tr',
        {},
        children.map((cell, at) => {
          const className = align?.[at] === 'right' || align?.[at] === 'center' ? { className: [align[at]] } : {}
          const properties = { ...className, ...(tagName === 'th' ? { scope: 'col' } : {}) }
          return element(tagName, properties, state.all(cell) as ElementContent[])
        }),
      )
    const parts = [
      element('thead', {}, head ? [row('th', head)] : []),
      ...(rows.length > 0
        ? [
            element(
              'tbody',
              {},
              rows.map((cells) => row('td', cells)),
            ),
          ]
        : []),
    ]
    return element('div', { className: ['scroll'] }, [element('table', { className: ['prose'] }, parts)])
  },
  linkReference: (state, node) => state.all(node) as ElementContent[],
})

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

const meaningOf = ({ description }: TermLink) => (description === undefined ? {} : { 'aria-description': description })

const stringify = unified().use(rehypeStringify).freeze()

function html(tree: Root, context: ProseContext): Html {
  const referred = crossReferences(tree, context.resolve).tree
  return unified()
    .use(remarkRehype, { handlers: handlers(context) })
    .runSync(context.terms ? termUses(referred, context.terms.find).tree : referred)
}

/** Prose as HTML. Whatever is not restricted Markdown comes out as text. */
export const proseHtml = (markdown: string, context: ProseContext): string =>
  stringify.stringify(html(parseProse(markdown), context))

/** A text of one paragraph as HTML without the `<p>` around it; further paragraphs run on. */
export function inlineProseHtml(markdown: string, context: ProseContext): string {
  const tree = html(parseProse(markdown), context)
  const isRunning = tree.children.every((block) => block.type === 'text' || isParagraph(block))
  if (!isRunning) return stringify.stringify(tree)
  const children = tree.children.flatMap((block): RootContent[] => (isParagraph(block) ? block.children : [block]))
  return stringify.stringify({ type: 'root', children }).replace(/\s*\n\s*/g, ' ')
}

const isParagraph = (block: RootContent): block is Element => block.type === 'element' && block.tagName === 'p'
