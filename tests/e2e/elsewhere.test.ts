import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { addressesIn } from './built-site.ts'
import { pageWith } from './page-with.ts'
import { type Served, serve } from './server.ts'
import { addressesInMap, pagesForMap } from './site-map.ts'
import { lookingAtWrong, offered, wrongAddresses } from './wrong-address.ts'

describe('without an address', () => {
  let built: Built
  beforeAll(async () => {
    built = builtElsewhere({ SITE: '', BASE: '' })
  })
  afterAll(() => built?.remove())

  it('no page, text or copy names a host that is not there', async () => {
    const text = (name: string) => readFileSync(join(built.site, 'tdp', name), 'utf8')
    expect(text('7.txt').trimEnd().split('\n').at(-1)).toBe('/tdp/7/')
    expect(JSON.parse(text('matrix.json')).rows[6].url).toBe('/tdp/7/')
    for (const name of ['index.html', '7/index.html', 'offline.html'])
      expect(text(name)).not.toMatch(/canonical|og:url|\.example/)
  })

  it('the copy from a disk has no link that leads nowhere', async () => {
    const page = await pageWith()
    await page.goto(pathToFileURL(join(built.site, 'tdp/offline.html')).href)
    const hrefs = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs.filter((href) => !/^(#|https:)/.test(href ?? ''))).toEqual([])
  })

  it('a served page copies where it is served', async () => {
    const served = await serve(built.site)
    const page = await pageWith({ permissions: ['clipboard-read', 'clipboard-write'] })
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await page.goto(`${served.origin}/tdp/7/`)
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await expect.poll(copied).toBe(`${served.origin}/tdp/7/`)
    await page.goto(`${served.origin}/tdp/?old=NP`)
    await page.getByRole('search').getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(copied).toBe(`${served.origin}/tdp/?old=NP#matrix`)
    served.close()
  })

  it('there is no map', () => {
    expect(existsSync(join(built.site, 'sitemap-index.xml'))).toBe(false)
    expect(readFileSync(join(built.site, 'index.html'), 'utf8')).not.toContain('sitemap')
  })
})

describe('below a base path', () => {
  const base = '/Some/where/'
  let built: Built
  let served: Served
  beforeAll(async () => {
    built = builtElsewhere({ SITE: 'https://docs.example', BASE: '/Some/where' })
    served = await serve(built.site, base)
  })
  afterAll(() => {
    served?.close()
    built?.remove()
  })

  it('every link stays below it and leads somewhere', async () => {
    const page = await pageWith({ javaScriptEnabled: false })
    const files = new Set(addressesIn(built.site))
    const dead: string[] = []
    for (const address of [
      '/',
      '/tdp/',
      '/tdp/7/',
      '/tdp/a1/',
      '/tdp/grid/',
      '/tdp/changes/',
      '/tdp/code/',
      '/tdp/offline.html',
      '/404.html',
    ]) {
      await page.goto(served.origin + base + address.slice(1))
      const hrefs = await page
        .locator('a[href]')
        .evaluateAll((links) => links.map((link) => new URL(link.getAttribute('href') ?? '', link.baseURI).href))
      for (const url of hrefs.map((href) => new URL(href)).filter(({ origin }) => origin === served.origin))
        if (!url.pathname.startsWith(base) || !files.has(url.pathname.slice(base.length - 1)))
          dead.push(`${address} -> ${url.pathname}`)
    }
    expect(dead).toEqual([])
  })

  it('permalinks name the site and the path, everywhere', () => {
    const text = (name: string) => readFileSync(join(built.site, 'tdp', name), 'utf8')
    expect(text('7.txt').trimEnd().split('\n').at(-1)).toBe('https://docs.example/Some/where/tdp/7/')
    expect(text('matrix.json')).toContain('"url": "https://docs.example/Some/where/tdp/7/"')
    expect(text('7/index.html')).toContain('<link rel="canonical" href="https://docs.example/Some/where/tdp/7/">')
    expect(text('offline.html')).toContain('https://docs.example/Some/where/tdp/')
  })

  it('the map has every page below it', () => {
    const top = 'https://docs.example/Some/where/'
    expect(addressesInMap(built.site, 'sitemap-0.xml').toSorted()).toEqual(pagesForMap(built.site, top))
    expect(addressesInMap(built.site, 'sitemap-index.xml')).toEqual([`${top}sitemap-0.xml`])
  })

  it.each(wrongAddresses)('the wrong address %s has the one offered that was likely meant', async (path) =>
    lookingAtWrong(await pageWith(), served.origin + base + path, async (page) => {
      expect(await offered(page).getAttribute('href')).toBe(`${base}tdp/${path.includes('A1') ? 'a1' : '8'}/`)
    }),
  )
})
