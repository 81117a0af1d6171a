import { type Site, permalink } from '../../derive/addresses.ts'
import { oneLine } from '../../derive/one-line.ts'
import { escapeXml } from '../../markdown/escape-xml.ts'
import { plainProse } from '../../markdown/plain-prose.ts'
import type { Change } from '../../model/changes-file.ts'
import type { Matrix } from '../../model/matrix.ts'
import { contextOf } from './context.ts'
import { pageAddress, siteLinks } from './links.ts'

/** The name of the feed among the files of a matrix. */
export const feedName = 'changes.atom'

/** The anchor of an entry on the page of changes. */
export const changeAnchor = ({ revision }: Pick<Change, 'revision'>): string => `revision-${revision}`

/**
 * The log of a matrix as an Atom feed (RFC 4287), newest first; `author` is whose site it is. Ids are the entries' addresses, or tags
 * (RFC 4151) of no host but the reader's own where the site has no address. A matrix without a log has no feed.
 */
export function changesAtom(site: Site, matrix: Matrix, author: string): string {
  const links = siteLinks({ ...site, base: site.origin + site.base }, matrix)
  const context = contextOf(matrix, links)
  const top = permalink(site, matrix.id)
  const page = top + pageAddress('changes')
  const newestFirst = matrix.changes.toReversed()
  const [newest] = newestFirst
  const first = matrix.changes[0]
  if (!newest || !first) throw new Error(`no log, and so no feed, of ${matrix.id}`)
  const idOf = ({ date }: Change, anchor?: string) =>
    site.origin === ''
      ? `tag:localhost,${date}:${matrix.id}/changes${anchor === undefined ? '' : `/${anchor}`}`
      : page + (anchor === undefined ? '' : `#${anchor}`)
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', idOf(first)),
    element('title', `Changes: ${plainProse(matrix.title)}`),
    element('updated', momentOf(newest)),
    `<author>${element('name', author)}</author>`,
    link('self', top + feedName, 'application/atom+xml'),
    link('alternate', page, 'text/html'),
    ...newestFirst.flatMap((change) => [
      '<entry>',
      element('id', idOf(change, changeAnchor(change))),
      element('title', changeTitle(change)),
      element('updated', momentOf(change)),
      link('alternate', `${page}#${changeAnchor(change)}`, 'text/html'),
      `<content type="html">${escapeXml(`<p>${context.inline(change.text)}</p>`)}</content>`,
      '</entry>',
    ]),
    '</feed>',
  ].join('\n')}\n`
}

/** An entry in a few words, as in `Revision 3: rows 10, 12`. */
function changeTitle({ revision, rows, notes }: Change): string {
  const named = [listed('row', rows), listed('note', notes)].filter((part) => part !== '')
  return `Revision ${revision}${named.length > 0 ? `: ${named.join('; ')}` : ''}`
}

const listed = (noun: string, ids: string[]) =>
  ids.length === 0 ? '' : `${noun}${ids.length === 1 ? '' : 's'} ${ids.join(', ')}`

/** A day as the moment that Atom asks for. */
const momentOf = ({ date }: Change) => `${date}T00:00:00Z`

const element = (name: string, text: string) => `<${name}>${escapeXml(oneLine(text))}</${name}>`

const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`
