import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The site that the tests look at. */
export const builtSite: string = process.env.DIST ?? ''

/** The address of every file of a site, from its top, with `index.html` left out. */
export const addressesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replaceAll('\\', '/')
        .replace(/\/index\.html$/, '/'),
    )
    .sort()

/** Those that are pages. */
export const pagesIn = (folder: string): string[] =>
  addressesIn(folder).filter((address) => /(\/|\.html)$/.test(address))
