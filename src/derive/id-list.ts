/** More rows than this are counted. */
const mostNamed = 20

/** Rows by their ids, as in `row 2`, `rows 2 and 4` or `rows 1, 2, 3 and 17 more`. */
export function idList(ids: string[]): string {
  const named = ids.length > mostNamed ? [...ids.slice(0, mostNamed), `${ids.length - mostNamed} more`] : ids
  const last = named.at(-1) ?? ''
  return named.length < 2 ? `row ${last}` : `rows ${named.slice(0, -1).join(', ')} and ${last}`
}
