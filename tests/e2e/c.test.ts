import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtSite } from './built-site.ts'
import { servedSite } from './served-site.ts'

const site = servedSite()
const file = (name: string) => readFileSync(join(builtSite, 'tdp', name), 'utf8')

it('the page of C shows both files as they are served, and the matrix page leads there', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/`)
  await page.locator('footer').getByRole('link', { name: 'C', exact: true }).click()
  await expect.poll(() => page.url()).toBe(`${site.origin}/tdp/scenarios/`)
  for (const name of ['scenarios.h', 'scenarios_kunit.c']) {
    const shown = await page.getByRole('region', { name, exact: true }).locator('code').textContent()
    expect(`${shown}\n`).toBe(file(name))
    const [link] = await page.getByRole('link', { name, exact: true }).all()
    expect(await link?.getAttribute('href')).toBe(`/tdp/${name}`)
  }
  expect(await page.locator('pre .k').count()).toBeGreaterThan(20)
})

it('how to use it fits into a phone, and what is wider scrolls by itself', async () => {
  const page = await site.page({ viewport: { width: 375, height: 700 } })
  await page.goto(`${site.origin}/tdp/scenarios/`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
})
