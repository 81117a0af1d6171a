import { dirname, relative } from 'node:path/posix'
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import { escapeXml } from '../markdown/escape-xml.ts'

/**
 * A page of the site with links that work from a disk: relative, each to a file by its name. `files` are all files of the site and
 * `path` is the page's own, from the site's top; `base` is where that top is published. Nothing but addresses below it is touched.
 * Throws an Error for a link that leads nowhere.
 */
export function withFolderLinks(html: string, path: string, files: Set<string>, base: string): string {
  const found = [...hrefsIn(parse(html, { sourceCodeLocationInfo: true }))].filter(
    ({ value }) => value.startsWith(base) && !value.startsWith('//'),
  )
  const linkTo = (address: string) => fileLink(address.slice(base.length), path, files)
  let at = 0
  const parts = found.flatMap(({ name, value, start, end }) => {
    const before = html.slice(at, start)
    at = end
    return [before, `${name}="${escapeXml((name === 'href' ? [value] : value.split(' ')).map(linkTo).join(' '))}"`]
  })
  return [...parts, html.slice(at)].join('')
}

interface Href {
  name: string
  value: string
  start: number
  end: number
}

/** Every `href`, and the addresses of search files, in the order of the text. */
function* hrefsIn(node: Tree.Node): Generator<Href> {
  if ('attrs' in node)
    for (const { name, value } of node.attrs) {
      const place = node.sourceCodeLocation?.attrs?.[name]
      if (place && (name === 'href' || name === 'data-search'))
        yield { name, value, start: place.startOffset, end: place.endOffset }
    }
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* hrefsIn(child)
}

function fileLink(address: string, from: string, files: Set<string>): string {
  const [, place = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  const plain = decodeURIComponent(place).replace(/\/$/, '')
  const file = [plain, plain === '' ? 'index.html' : `${plain}/index.html`].find((name) => files.has(name))
  if (file === undefined) throw new Error(`${from} links to ${address}, which is no file of the site`)
  return encodeURI(relative(dirname(from), file)).replace(/[?#]/g, encodeURIComponent) + rest
}
