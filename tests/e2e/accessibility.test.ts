import { expect, it } from 'vitest'
import { axeViolations } from './axe-violations.ts'
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
]

it.each(pages)('axe finds nothing on %s, in either theme', async (path) => {
  // The policy of the page would stop axe, which is not part of it.
  const page = await site.page({ bypassCSP: true })
  await page.goto(site.origin + path)
  expect(await axeViolations(page)).toEqual([])
})
