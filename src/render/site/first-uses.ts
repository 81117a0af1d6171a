/** A link to a term as prose has it, or the start or end of an article. Texts and attributes hold no such tag: `<` and `"` are entities there. */
const mark = /<\/?article\b|<a class="term" href="([^"]*)"(?: aria-description="[^"]*")?>([^<]*)<\/a>/g

/**
 * A page with the links to terms taken away that are not the first to theirs, on the page or in an article of it. Parts of a page are
 * made in no order that could be relied on, so that only the whole page tells which is first.
 */
export function firstUses(html: string): string {
  let known = new Set<string>()
  return html.replace(mark, (all: string, href: string | undefined, words: string) => {
    if (href === undefined) known = new Set()
    else if (known.has(href)) return words
    else known.add(href)
    return all
  })
}
