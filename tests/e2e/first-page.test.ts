import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()

/** Opens the first page for as long as `look` takes. */
async function looking(look: (page: Page) => Promise<void>) {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(site.origin)
  await look(page)
}

describe('the first page', () => {
  it('has the grid of the only matrix, each row linked', () =>
    looking(async (page) => {
      const rows = page.locator('table.grid td b')
      expect((await rows.allInnerTexts()).map(Number).toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: 14 }, (_, index) => index + 1),
      )
      await rows.getByText('7', { exact: true }).click()
      expect(new URL(page.url()).pathname).toBe('/tdp/7/')
    }))

  it('has the proof, the newest change and what the matrix is for', () =>
    looking(async (page) => {
      const text = await page.locator('main').innerText()
      for (const expected of [
        ...['14 rows, 18 combinations, 0 gaps, 0 overlaps', 'Newest change, 2026-'],
        ...['Link a row in a mail.', 'Carry it offline.', 'Check code against it.'],
      ])
        expect(text).toContain(expected)
    }))

  it('leads from the newest change to its place in the log', () =>
    looking(async (page) => {
      await page.getByRole('link', { name: /^revision \d+$/ }).click()
      await expect.poll(() => page.locator('dt:target').innerText()).toMatch(/^2026-\d\d-\d\d, revision \d+$/)
    }))

  it('leads to the feed, as each page of the matrix does', () =>
    looking(async (page) => {
      await page.goto(`${site.origin}/tdp/7/`)
      const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
      expect(feed).toBe('/tdp/changes.atom')
      const response = await page.request.get(site.origin + feed)
      expect(response.headers()['content-type']).toBe('application/atom+xml')
    }))
})
