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
  '/tdp/assertions/',
  '/tdp/verified/',
  '/tdp/scenarios/',
  '/tdp/code/__handle_changed_spte/',
  '/tdp/offline.html',
]

it.each(pages)('axe finds nothing on %s, in either theme', async (path) => {
  // The policy of the page would stop axe, which is not part of it.
  const page = await site.page({ colorScheme: 'light', bypassCSP: true })
  await page.goto(site.origin + path)
  // Without frames there is nothing that a page of axe's own would have to put together.
  const axe = () => new AxeBuilder({ page }).setLegacyMode()
  expect(await violations(axe())).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(axe().withRules('color-contrast'))).toEqual([])
})

async function violations(axe: AxeBuilder) {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)}\n${failureSummary}`).slice(0, 3),
  }))
}
