import { expect, it } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { servedSite } from './served-site.ts'

const site = servedSite()

// It takes as long as all other pages, so that it is best beside them.
it('axe finds nothing on /tdp/offline.html, in either theme', async () => {
  // The policy of the page would stop axe, which is not part of it.
  const page = await site.page({ bypassCSP: true })
  await page.goto(`${site.origin}/tdp/offline.html`)
  expect(await axeViolations(page)).toEqual([])
})
