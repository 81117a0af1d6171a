/**
 * A link to a term: where its words alone make it one, or, with the attributes in another order, where `[[brackets]]` ask for it; or the
 * start or end of an article. Texts and attributes hold no such tag: `<` and `"` are entities there.
 */
const mark =
  /<\/?article\b|<a href="([^"]*)" class="term"|<a class="term" href="([^"]*)"(?: aria-description="[^"]*")?>([^<]*)<\/a>/g

/**
 * A page with the links to terms taken away that are not the first to theirs, on the page or in an article of it, and that nothing asks
 * for. Parts of a page are made in no order that could be relied on, so that only the whole page tells which is first.
 */
export function firstUses(html: string): string {
  let known = new Set<string>()
  return html.replace(mark, (all: string, asked: string | undefined, used: string | undefined, words: string) => {
    if (asked !== undefined) known.add(asked)
    else if (used === undefined) known = new Set()
    else if (known.has(used)) return words
    else known.add(used)
    return all
  })
}
