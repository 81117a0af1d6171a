import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { builtSite } from './built-site.ts'
import { serve, type Served } from './server.ts'

let browser: Browser
let site: Served

beforeAll(async () => {
  browser = await openBrowser()
  site = await serve(builtSite)
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

const pages = [
  '/',
  '/404.html',
  '/tdp/',
  '/tdp/2/',
  '/tdp/9/',
  '/tdp/a1/',
  '/tdp/grid/',
  '/tdp/changes/',
  '/tdp/code/',
  '/tdp/code/__handle_changed_spte/',
  '/tdp/offline.html',
]

it.each(pages.flatMap((path) => (['light', 'dark'] as const).map((scheme) => ({ path, scheme }))))(
  'axe finds nothing on $path, $scheme',
  async ({ path, scheme }) => {
    // The policy of the page would stop axe, which is not part of it.
    const context = await browser.newContext({ colorScheme: scheme, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(site.origin + path)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)}\n${failureSummary}`).slice(0, 3),
    }))
    expect(found).toEqual([])
    await context.close()
  },
)
