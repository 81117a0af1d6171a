import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import { type DefaultTreeAdapterTypes as Tree, parse, parseFragment } from 'parse5'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const writer = unified()
  .use(rehypeStringify, {
    omitOptionalTags: true,
    preferUnquoted: true,
    collapseEmptyAttributes: true,
    quoteSmart: true,
    tightSelfClosing: true,
    characterReferences: { useShortestReferences: true },
    allowDangerousHtml: true,
  })
  .freeze()

/** A document with the tags and quotes left out that HTML lets one leave out. Scripts and styles stay byte for byte. */
export function compactHtml(html: string): string {
  // A tree takes some fifty times the room of its text, so that of each article only one is there at a time. None is within another,
  // and `<` within a text is an entity.
  const articles: string[] = []
  const rest = html.replace(/<article>([\s\S]*?)<\/article>/g, (_, content: string) => {
    articles.push(htmlOf(parseFragment(content)))
    return '<article></article>'
  })
  let number = 0
  return `${htmlOf(parse(rest)).replace(/<article><\/article>/g, () => `<article>${articles[number++]}</article>`)}\n`
}

const htmlOf = (tree: Tree.ParentNode): string => writer.stringify({ type: 'root', children: contentOf(tree) } as Root)

const contentOf = (parent: Tree.ParentNode): RootContent[] => parent.childNodes.flatMap(nodeOf)

/** Text browsers indent a list ever deeper where these stay open; something behind them keeps their end tags. */
const closed = new Set(['dt', 'dd'])
const nothing = { type: 'raw', value: '' } as unknown as RootContent

function nodeOf(node: Tree.ChildNode): RootContent[] {
  if (node.nodeName === '#documentType') return [{ type: 'doctype' }]
  if ('value' in node) {
    const parent = node.parentNode?.nodeName ?? ''
    // Words keep apart whatever the space between them is made of.
    return [
      { type: 'text', value: kept.has(parent) || isWithinPre(node) ? node.value : node.value.replace(/\s+/g, ' ') },
    ]
  }
  if (!('tagName' in node)) return []
  return closed.has(node.tagName) ? [elementOf(node), nothing] : [elementOf(node)]
}

const kept = new Set(['script', 'style', 'textarea'])

function isWithinPre(node: Tree.ChildNode): boolean {
  for (let parent = node.parentNode; parent; parent = 'parentNode' in parent ? parent.parentNode : null)
    if (parent.nodeName === 'pre') return true
  return false
}

const elementOf = (element: Tree.Element): Element => ({
  type: 'element',
  tagName: element.tagName,
  properties: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])) as Properties,
  children: contentOf(element) as ElementContent[],
})
