import sitemap from '@astrojs/sitemap'
import { pageOf } from '../model/pages.ts'

/**
 * An Astro integration: a map of the site's pages for search engines, each by the address that links and permalinks have. The offline
 * copies are not in it, since they say again what the pages say. `base` is the path below which the site is published.
 */
export const siteMap = (base: string) => {
  const copy = new RegExp(`^[^/]+/${pageOf('offline').address.replace(/\.html$/, '')}$`)
  return sitemap({
    namespaces: { news: false, xhtml: false, image: false, video: false },
    filter: (address) => !copy.test(new URL(address).pathname.slice(base.length)),
    // Astro names a page without the slash that a folder's address ends with.
    serialize: (entry) => ({ ...entry, url: entry.url.replace(/\/?$/, '/') }),
  })
}
