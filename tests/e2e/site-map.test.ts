import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtSite } from './built-site.ts'
import { addressesInMap, pagesForMap } from './site-map.ts'

it('the map has every page by its address, and neither the copies nor the page for a wrong address', () => {
  const pages = addressesInMap(builtSite, 'sitemap-0.xml')
  expect(pages.toSorted()).toEqual(pagesForMap(builtSite, `${process.env.SITE}/`))
  expect(addressesInMap(builtSite, 'sitemap-index.xml')).toEqual([`${process.env.SITE}/sitemap-0.xml`])
  expect(readFileSync(join(builtSite, 'index.html'), 'utf8')).toContain('<link rel="sitemap" href="/sitemap-index.xml"')
})
