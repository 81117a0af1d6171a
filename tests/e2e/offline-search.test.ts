import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { builtSite } from './built-site.ts'
import { pagePool } from './page-pool.ts'
import { watched } from './watched.ts'

const ids = [...Array.from({ length: 14 }, (_, index) => String(index + 1)), 'a1', 'a2', 'b', 'c', 'd']
const address = pathToFileURL(join(builtSite, 'tdp/offline.html')).href
let browser: Browser
const pageWith = pagePool(() => browser)

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Opens the file with the network cut, for as long as `look` takes; nothing may be asked for but the file, and nothing complain. */
async function looking(look: (page: Page) => Promise<void>) {
  const page = await pageWith({ offline: true })
  const { requests, complaints } = watched(page)
  await page.goto(address)
  await look(page)
  expect(complaints).toEqual([])
  expect(new Set(requests.map((url) => url.replace(/[?#].*$/, '')))).toEqual(new Set([address]))
}

describe('the search box of the offline file', () => {
  const box = (page: Page) => page.getByRole('combobox', { name: 'Find' })

  it.each([
    ['contention', 'a1 ', 'a1'],
    ['8', 'Row 8', 'row-8'],
    ['handle_changed_spte', 'handle_changed_spte()', 'code-handle_changed_spte'],
    ['A page fault maps a page', 'A page fault maps a page', 'flow-fault'],
  ])('finds %s and leads there', (words, title, id) =>
    looking(async (page) => {
      await page.keyboard.press('/')
      await box(page).fill(words)
      const found = page.getByRole('option', { name: title }).first()
      await found.waitFor()
      await found.click()
      await expect.poll(() => page.locator(':target').getAttribute('id')).toBe(id)
    }),
  )

  it('finds everything by its name, with what is said of it', () =>
    looking(async (page) => {
      for (const id of ids) {
        await box(page).fill(id)
        const first = page.getByRole('option').first()
        await expect.poll(() => first.getAttribute('href')).toBe(/^\d/.test(id) ? `#row-${id}` : `#${id}`)
        expect((await first.locator('small').innerText()).length).toBeGreaterThan(50)
      }
    }))
})
