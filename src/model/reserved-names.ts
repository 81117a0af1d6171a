import { files, pages } from './pages.ts'

/** Names that the site uses for addresses of its own, beside those of matrices. */
export const siteNames = ['404', 'index']

/** The anchors that every page has. */
const everywhere = ['found', 'found-', 'main', 'top']

const sorted = (names: string[]) => [...new Set(names)].sort()

/** Names that stand beside columns: in predicates, as options of `scenarios find` and in the filter. */
export const besideColumns = ['group', 'note', 'made', 'matrix', 'json', 'help', 'words']

/** Names that a matrix uses for addresses of its own. */
export const addressNames = sorted([
  ...[...pages.map(({ address }) => address || 'index'), ...files.map(({ name }) => name)]
    .filter((address) => !address.startsWith('<'))
    .map((address) => address.replace(/[/.].*/, '')),
])

const anchors = [
  ...pages.flatMap((page): string[] => [...page.anchors, ...('offline' in page ? [page.offline] : [])]),
  ...everywhere,
]

/** Names that its pages use for anchors of their own, beside {@link addressNames}. */
export const anchorNames = sorted(anchors.filter((name) => !name.endsWith('-') && !addressNames.includes(name)))

/** What further anchors of its pages start with. */
export const anchorPrefixes = sorted(anchors.filter((name) => name.endsWith('-')))
