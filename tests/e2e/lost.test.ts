import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { servedSite } from './served-site.ts'
import { lookingAtWrong, offered, wrongAddresses } from './wrong-address.ts'

const site = servedSite()

const looking = async (path: string, look: (page: Page) => Promise<void>, javaScriptEnabled = true) =>
  lookingAtWrong(await site.page({ javaScriptEnabled }), site.origin + path, look)

it.each(wrongAddresses)('the wrong address %s has the one offered that was likely meant', (path) =>
  looking(`/${path}`, async (page) => {
    const meant = path.includes('A1') ? '/tdp/a1/' : '/tdp/8/'
    expect(await offered(page).allInnerTexts()).toEqual([meant])
    await offered(page).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe(meant)
  }),
)

it('one that is like no other has none offered', () =>
  looking('/tdp/99/', async (page) => {
    expect(await page.locator('[data-base]').isVisible()).toBe(false)
  }))

it('a wrong address has every row and note listed without a script, too', () =>
  looking(
    '/tdp/08/',
    async (page) => {
      const ids = [...Array.from({ length: 14 }, (_, index) => String(index + 1)), 'a1', 'a2', 'b', 'c', 'd']
      expect(await page.locator('.entries a').allInnerTexts()).toEqual(ids)
      expect(await page.locator('[data-base]').isVisible()).toBe(false)
    },
    false,
  ))
