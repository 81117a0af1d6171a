import { type Citations, citationsIn } from '../../derive/citations.ts'
import { type Coverage, coverageOf } from '../../derive/coverage.ts'
import { findTermsIn } from '../../derive/find-terms.ts'
import { resolveIn } from '../../derive/resolve.ts'
import type { Resolve } from '../../markdown/cross-references.ts'
import { plainProse } from '../../markdown/plain-prose.ts'
import { inlineProseHtml, proseHtml } from '../../markdown/prose-html.ts'
import type { Target } from '../../markdown/reference-node.ts'
import type { Term } from '../../model/glossary-file.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { Links } from './links.ts'

/** What every component of a matrix's pages needs, worked out once. */
export interface Context {
  matrix: Matrix
  links: Links
  /** Whether everything stands on one page, so that ids have to be told apart and nothing is said twice. */
  isWhole: boolean
  coverage: Coverage
  resolve: Resolve
  citationsOf(target: Pick<Target, 'kind' | 'id'>): Citations
  /** Prose as HTML, blocks and all. */
  html(prose: string): string
  /** Prose of one paragraph as HTML without a paragraph around it. */
  inline(prose: string): string
  /** Prose of one paragraph as HTML without links to terms, for a heading. */
  heading(prose: string): string
  /** What a term means, with links to all other terms. */
  meaning(term: Term): string
  /** A source as HTML without a paragraph around it; where everything is on one page, plain but for the links to other sites. */
  source(prose: string): string
  /** Prose of one paragraph as HTML without links, for headings and summaries that are links themselves. */
  unlinked(prose: string): string
}

export interface ContextOptions {
  /** Everything stands on one page. */
  isWhole?: boolean
}

/** The context of a matrix for one kind of output. */
export function contextOf(matrix: Matrix, links: Links, { isWhole = false }: ContextOptions = {}): Context {
  const resolve = resolveIn(matrix)
  const hrefOf = (target: Target) => links.href(target)
  // One page holds hundreds of mentions of the same few symbols; a link at the first of a text is enough there.
  const linked = () => ({ resolve, hrefOf: isWhole ? firstOnly(hrefOf) : hrefOf, isBare: isWhole })
  const find = findTermsIn(matrix)
  const meanings = new Map(matrix.glossary.map(({ id, text }) => [id, plainProse(text)]))
  const termLink = (id: string) => {
    const description = meanings.get(id)
    return { href: links.href({ kind: 'term', id }), ...(description === undefined ? {} : { description }) }
  }
  const terms = find && { find, linkTo: termLink }
  const otherTerms = (own: string) =>
    find && { find, linkTo: (id: string) => (id === own ? undefined : { href: links.href({ kind: 'term', id }) }) }
  const unlinked = { resolve, hrefOf: () => undefined, isWithinLink: true }
  return {
    matrix,
    links,
    isWhole,
    resolve,
    get coverage() {
      return coverageOf(matrix)
    },
    citationsOf: (target) => citationsIn(matrix)(target),
    html: kept((prose) => proseHtml(prose, { ...linked(), terms })),
    inline: kept((prose) => inlineProseHtml(prose, { ...linked(), terms })),
    heading: kept((prose) => inlineProseHtml(prose, linked())),
    meaning: ({ id, text }) => inlineProseHtml(text, { ...linked(), terms: otherTerms(id) }),
    source: kept((prose) =>
      isWhole
        ? inlineProseHtml(prose, { resolve, hrefOf: () => undefined }).replace(/<\/?code>/g, '')
        : inlineProseHtml(prose, linked()),
    ),
    unlinked: kept((prose) => inlineProseHtml(prose, unlinked)),
  }
}

/** A function of prose that works out each answer once: titles, sources and phrases stand on many pages. */
function kept(html: (prose: string) => string): (prose: string) => string {
  const known = new Map<string, string>()
  return (prose) => {
    const found = known.get(prose) ?? html(prose)
    known.set(prose, found)
    return found
  }
}

/** Addresses as `hrefOf` gives them, but each one only for the first who asks. */
function firstOnly(hrefOf: (target: Target) => string): (target: Target) => string | undefined {
  const given = new Set<string>()
  return (target) => {
    const href = hrefOf(target)
    if (given.has(href)) return undefined
    given.add(href)
    return href
  }
}
