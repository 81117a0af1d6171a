import type { SearchEntry, SearchKind, SearchPlace } from '../render/site/search-entries.ts'

/** Where one text ends although the words next to it are in the same line of the markup. */
const blocks = 'p, li, dt, dd, h1, h2, h3, h4, td, th, article, figure, section'
/** What says nothing of an entry that is not said elsewhere. */
const beside = 'pre, svg, button, [data-copy], nav, script'

/** What a page with all of a matrix says of everything that can be found there. */
export function kindsOnPage(places: SearchPlace[]): SearchKind[] {
  const found = places.map(({ label, noun, prefix, rows }) => ({
    label,
    noun,
    prefix,
    heads: rows
      ? Object.entries(rows).flatMap(([id, rows]) => {
          const head = document.getElementById(prefix + id)
          return head ? [{ head, rows }] : []
        })
      : [...document.querySelectorAll<HTMLElement>(`[id^="${CSS.escape(prefix)}"]`)].map((head) => ({
          head,
          rows: [],
        })),
  }))
  const texts = textsBelow(new Set(found.flatMap(({ heads }) => heads.map(({ head }) => head))))
  return found.map(({ label, noun, prefix, heads }) => ({
    label,
    noun,
    entries: heads.map(({ head, rows }): SearchEntry => ({
      id: head.id.slice(prefix.length),
      title: plain(head.textContent),
      address: `#${encodeURIComponent(head.id)}`,
      text: plain(texts.get(head) ?? ''),
      rows,
    })),
  }))
}

/** What stands below each head, up to the next one or a heading of the same rank or a higher one; heads with nothing between share it. */
function textsBelow(heads: Set<HTMLElement>): Map<HTMLElement, string> {
  const texts = new Map<HTMLElement, string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let current: HTMLElement[] = []
  let block: Element | null | undefined
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLElement) {
      const [head] = current
      if (heads.has(node)) current = [...(head && !texts.get(head)?.trim() ? current : []), node]
      else if (head && /^H[123]$/.test(node.tagName) && !isBelow(node, head)) current = []
    } else if (node instanceof Text && !isBeside(node, current)) {
      const own = node.parentElement?.closest(blocks)
      for (const head of current) texts.set(head, (texts.get(head) ?? '') + (own === block ? '' : ' ') + node.data)
      block = own
    }
  }
  return texts
}

const isBeside = (text: Text, heads: HTMLElement[]) =>
  heads.some((head) => head.contains(text)) || text.parentElement?.closest(beside)

const isBelow = (heading: Element, head: Element) => /^H\d$/.test(head.tagName) && heading.tagName > head.tagName

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
