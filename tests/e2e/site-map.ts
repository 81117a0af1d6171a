import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { pagesIn } from './built-site.ts'

/** The addresses in a map of a site. Throws where it is not well-formed. */
export const addressesInMap = (folder: string, name: string): string[] =>
  [
    ...new JSDOM(readFileSync(join(folder, name), 'utf8'), { contentType: 'application/xml' }).window.document //
      .querySelectorAll('loc'),
  ].map(({ textContent }) => textContent)

/** Those that belong there, of a site whose first page is at `top`. */
export const pagesForMap = (folder: string, top: string): string[] =>
  pagesIn(folder)
    .filter((address) => !/\/(404|offline)\.html$/.test(address))
    .map((address) => top + address.slice(1))
    .sort()
