import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { builtSite } from './built-site.ts'
import { type Served, serve } from './server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Opens an address for as long as `look` takes, with nothing said by the console but that the page is not there. */
async function looking(address: string, look: (page: Page) => Promise<void>, javaScriptEnabled = true) {
  const page = await browser.newPage({ javaScriptEnabled })
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  const response = await page.goto(address)
  expect(response?.status()).toBe(404)
  await look(page)
  await page.close()
  expect(said.filter((text) => !/status of 404/.test(text))).toEqual([])
}

const offered = (page: Page) => page.locator('[data-base] a')
const wrong = ['tdp/A1/', 'tdp/08/', 'tdp/8)', 'tdp/8.', 'tdp/8%3E', 'TDP/8/', 'tdp/row-8']

describe('a wrong address', () => {
  let site: Served
  beforeAll(async () => {
    site = await serve(builtSite)
  })
  afterAll(() => site?.close())

  it.each(wrong)('%s has the one offered that was likely meant', (path) =>
    looking(`${site.origin}/${path}`, async (page) => {
      const meant = path.includes('A1') ? '/tdp/a1/' : '/tdp/8/'
      expect(await offered(page).allInnerTexts()).toEqual([meant])
      await offered(page).click()
      await expect.poll(() => new URL(page.url()).pathname).toBe(meant)
    }),
  )

  it('that is like no other has none offered', () =>
    looking(`${site.origin}/tdp/99/`, async (page) => {
      expect(await page.locator('[data-base]').isVisible()).toBe(false)
    }))

  it('has every row and note listed without a script, too', () =>
    looking(
      `${site.origin}/tdp/08/`,
      async (page) => {
        const ids = [...Array.from({ length: 14 }, (_, index) => String(index + 1)), 'a1', 'a2', 'b', 'c', 'd']
        expect(await page.locator('.entries a').allInnerTexts()).toEqual(ids)
        expect(await page.locator('[data-base]').isVisible()).toBe(false)
      },
      false,
    ))
})

describe('a wrong address below a base path', () => {
  let built: Built
  let site: Served
  beforeAll(async () => {
    built = builtElsewhere({ SITE: 'https://docs.example', BASE: '/Some/where' })
    site = await serve(built.site, '/Some/where/')
  })
  afterAll(() => {
    site?.close()
    built?.remove()
  })

  it.each(wrong)('%s has the one offered that was likely meant', (path) =>
    looking(`${site.origin}/Some/where/${path}`, async (page) => {
      expect(await offered(page).getAttribute('href')).toBe(`/Some/where/tdp/${path.includes('A1') ? 'a1' : '8'}/`)
    }),
  )
})
