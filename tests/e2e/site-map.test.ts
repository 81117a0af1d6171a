import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { builtSite, pagesIn } from './built-site.ts'

/** The addresses in a map. Throws where it is not well-formed. */
const addressesOf = (folder: string, name: string) =>
  [
    ...new JSDOM(readFileSync(join(folder, name), 'utf8'), { contentType: 'application/xml' }).window.document //
      .querySelectorAll('loc'),
  ].map(({ textContent }) => textContent)

const pagesOf = (folder: string, top: string) =>
  pagesIn(folder)
    .filter((address) => !/\/(404|offline)\.html$/.test(address))
    .map((address) => top + address.slice(1))
    .sort()

it('the map has every page by its address, and neither the copies nor the page for a wrong address', () => {
  const pages = addressesOf(builtSite, 'sitemap-0.xml')
  expect(pages.toSorted()).toEqual(pagesOf(builtSite, `${process.env.SITE}/`))
  expect(addressesOf(builtSite, 'sitemap-index.xml')).toEqual([`${process.env.SITE}/sitemap-0.xml`])
  expect(readFileSync(join(builtSite, 'index.html'), 'utf8')).toContain('<link rel="sitemap" href="/sitemap-index.xml"')
})

describe('below a base path', () => {
  let built: Built
  beforeAll(() => {
    built = builtElsewhere({ SITE: 'https://docs.example', BASE: '/some/where' })
  })
  afterAll(() => built?.remove())

  it('has the same below it', () => {
    const top = 'https://docs.example/some/where/'
    expect(addressesOf(built.site, 'sitemap-0.xml').toSorted()).toEqual(pagesOf(built.site, top))
    expect(addressesOf(built.site, 'sitemap-index.xml')).toEqual([`${top}sitemap-0.xml`])
  })
})

describe('without an address', () => {
  let built: Built
  beforeAll(() => {
    built = builtElsewhere({ SITE: '', BASE: '' })
  })
  afterAll(() => built?.remove())

  it('there is none', () => {
    expect(existsSync(join(built.site, 'sitemap-index.xml'))).toBe(false)
    expect(readFileSync(join(built.site, 'index.html'), 'utf8')).not.toContain('sitemap')
  })
})
