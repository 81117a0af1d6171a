import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { addressesIn } from './built-site.ts'
import { type Served, serve } from './server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe('below a base path', () => {
  const base = '/some/where/'
  let built: Built
  let served: Served
  beforeAll(async () => {
    built = builtElsewhere({ SITE: 'https://docs.example', BASE: '/some/where' })
    served = await serve(built.site, base)
  })
  afterAll(() => {
    served?.close()
    built?.remove()
  })

  it('every link stays below it and leads somewhere', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
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
    await page.close()
  })

  it('permalinks name the site and the path, everywhere', () => {
    const text = (name: string) => readFileSync(join(built.site, 'tdp', name), 'utf8')
    expect(text('7.txt').trimEnd().split('\n').at(-1)).toBe('https://docs.example/some/where/tdp/7/')
    expect(text('matrix.json')).toContain('"url": "https://docs.example/some/where/tdp/7/"')
    expect(text('7/index.html')).toContain('<link rel="canonical" href="https://docs.example/some/where/tdp/7/">')
    expect(text('offline.html')).toContain('https://docs.example/some/where/tdp/')
  })
})
