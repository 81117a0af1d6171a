import type { Span } from './holds-at.ts'

/** The releases of something in words, as in `since v6.16, until v7.1`; empty where both ends are open. */
export const spanText = ({ since, until }: Span): string =>
  [...(since === undefined ? [] : [`since ${since}`]), ...(until === undefined ? [] : [`until ${until}`])].join(', ')
