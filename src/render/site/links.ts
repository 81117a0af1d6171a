import { legendAnchor } from '../../derive/legend.ts'
import { termAnchor } from '../../derive/term-anchor.ts'
import { symbolAddresses } from '../../derive/symbol-addresses.ts'
import type { Parts } from '../../model/file-kinds.ts'
import type { Matrix } from '../../model/matrix.ts'
import { files, hasPage, type LonePage, type Page, pageOf } from '../../model/pages.ts'
import { permalink, type Site } from '../../derive/addresses.ts'

/** Everything that a page can link to within one matrix. */
type Target =
  | { kind: 'row' | 'note' | 'legend' | 'symbol' | 'flow' | 'assertion' | 'group' | 'term'; id: string }
  /** What runs show of a row. */
  | { kind: 'run'; id: string }
  | { kind: LonePage['kind'] | 'home' }
  /** A row or note where it stands on the matrix page. */
  | { kind: 'entry'; id: string }
  /** A file of the matrix by its name, such as `matrix.csv`. */
  | { kind: 'file'; name: string }

/** How one kind of output spells its links. */
export interface Links {
  /** Undefined for what cannot be reached: a file that the matrix does not have, or one beside the offline copy of a site without an address. */
  href(target: Extract<Target, { kind: 'home' | 'file' }>): string | undefined
  href(target: Target): string
  /** Whether there is such a page. */
  has(kind: Page['kind']): boolean
  /** The public address, whatever the output. */
  permalink(id?: string): string
  /** The last part of a symbol's address, by its name. */
  symbolAddress(name: string): string
}

type Addressed = Pick<Matrix, 'id' | keyof Parts | 'decode'>

function symbolAddressIn({ symbols }: Addressed): Links['symbolAddress'] {
  const addresses = symbolAddresses(symbols)
  return (name) => addresses.get(name) ?? name
}

/** The address of a page below that of its matrix. */
export const pageAddress = (kind: Page['kind'], id = ''): string => pageOf(kind).address.replace('<id>', () => id)

/** Whether a matrix has a file of a name; one of no table is the caller's. */
function hasFile(matrix: Addressed, name: string): boolean {
  const part = files.find((file) => file.name === name)?.part
  return part === undefined || matrix[part].length > 0
}

/** Links of the published site. */
export const siteLinks = (site: Site, matrix: Addressed): Links => {
  const top = `${site.base}${matrix.id}/`
  const symbolAddress = symbolAddressIn(matrix)
  return {
    has: (kind) => hasPage(matrix, kind),
    permalink: (id) => permalink(site, matrix.id, id),
    symbolAddress,
    href: ((target: Target) => {
      switch (target.kind) {
        case 'home':
          return site.base
        case 'row':
        case 'note':
          return top + pageAddress(target.kind, target.id)
        case 'symbol':
          return top + pageAddress('symbol', symbolAddress(target.id))
        case 'entry':
          return `${top}#${target.id}`
        case 'legend':
          return `${top}#${legendAnchor(target.id)}`
        case 'group':
          return `${top}#group-${target.id}`
        case 'flow':
          return `${top}${pageAddress('flows')}#flow-${target.id}`
        case 'assertion':
          return `${top}${pageAddress('assertions')}#assertion-${target.id}`
        case 'run':
          return `${top}${pageAddress('verified')}#run-${target.id}`
        case 'term':
          return `${top}${pageAddress('glossary')}#${termAnchor(target.id)}`
        case 'file':
          return hasFile(matrix, target.name) ? top + target.name : undefined
        default:
          return top + pageAddress(target.kind)
      }
    }) as Links['href'],
  }
}

/** Links of the matrix page: what stands on the page itself is an anchor. */
export const onMatrixPage = (links: Links): Links => ({
  ...links,
  href: (target) => {
    switch (target.kind) {
      case 'note':
      case 'entry':
        return `#${target.id}`
      case 'legend':
        return `#${legendAnchor(target.id)}`
      case 'group':
        return `#group-${target.id}`
      default:
        return links.href(target)
    }
  },
})

/** Links within the one offline file: anchors for what it holds, the published site, if there is one, for what it does not. */
export const offlineLinks = (site: Site, matrix: Addressed): Links => {
  const online = siteLinks({ ...site, base: site.origin + site.base }, matrix)
  return {
    has: online.has,
    permalink: (id) => permalink(site, matrix.id, id),
    symbolAddress: online.symbolAddress,
    href: ((target: Target) => {
      switch (target.kind) {
        case 'home':
        case 'file':
          return site.origin === '' ? undefined : online.href(target)
        case 'row':
          return `#row-${target.id}`
        case 'note':
        case 'entry':
          return `#${target.id}`
        case 'legend':
          return `#${legendAnchor(target.id)}`
        case 'term':
          return `#${termAnchor(target.id)}`
        case 'symbol':
          return `#code-${online.symbolAddress(target.id)}`
        case 'flow':
        case 'assertion':
        case 'group':
        case 'run':
          return `#${target.kind}-${target.id}`
        default: {
          const { offline } = pageOf(target.kind)
          return offline === undefined ? online.href(target) : `#${offline}`
        }
      }
    }) as Links['href'],
  }
}
