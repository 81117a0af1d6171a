import { AxeBuilder } from '@axe-core/playwright'
import { expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()

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
    const context = await site.browser.newContext({ colorScheme: scheme, bypassCSP: true })
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
