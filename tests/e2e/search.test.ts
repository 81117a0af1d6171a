import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { servedSite } from './served-site.ts'
import { watched } from './watched.ts'

const site = servedSite()
/** The search file is loaded and indexed first. */
const patient = { timeout: 20_000 }

/** Opens a page for as long as `look` takes; nothing may complain. */
async function looking(
  path: string,
  look: (page: Page, requests: string[]) => Promise<void>,
  options: Parameters<typeof site.page>[0] = {},
) {
  const page = await site.page(options)
  const { requests, complaints } = watched(page)
  await page.goto(site.origin + path)
  await look(page, requests)
  expect(complaints).toEqual([])
}

const box = (page: Page) => page.getByRole('combobox', { name: 'Find' })
const options = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option')
const path = (page: Page) => {
  const { pathname, hash } = new URL(page.url())
  return pathname + hash
}

describe('the search box', () => {
  it.each(['/', '/404.html', '/tdp/', '/tdp/7/', '/tdp/a1/', '/tdp/code/', '/tdp/grid/', '/tdp/changes/'])(
    'is on %s, finds, and asks for nothing before',
    (address) =>
      looking(address, async (page, requests) => {
        expect(requests.filter((url) => url.endsWith('.js'))).toEqual([])
        await box(page).fill('promotion')
        await expect.poll(() => options(page).first().innerText(), patient).toMatch(/promotion/i)
        expect(requests.filter((url) => url.endsWith('.js'))).toEqual([`${site.origin}/tdp/search.js`])
      }),
  )

  it('is not there without JavaScript', () =>
    looking('/tdp/', async (page) => expect(await page.getByRole('combobox').count()).toBe(0), {
      javaScriptEnabled: false,
    }))

  it.each(['contention', 'promotion', 'TDH.MEM', 'tdx_sept', 'busy', 'sept_remove'])('finds %s and marks it', (words) =>
    looking('/tdp/grid/', async (page) => {
      await box(page).fill(words)
      await expect.poll(() => page.locator('#found mark').count(), patient).toBeGreaterThan(0)
      expect(await options(page).count()).toBeLessThanOrEqual(12)
    }),
  )

  it('groups what it finds by kind', () =>
    looking('/tdp/', async (page) => {
      await box(page).fill('busy')
      await expect.poll(() => options(page).count(), patient).toBeGreaterThan(5)
      const groups = await page
        .getByRole('group')
        .filter({ has: page.getByRole('option') })
        .all()
      expect(groups.length).toBeGreaterThan(1)
      const counts = await Promise.all(groups.map((group) => group.getByRole('option').count()))
      expect(counts.reduce((all, count) => all + count, 0)).toBe(await options(page).count())
    }))

  it.each([
    ['/8', '/tdp/8/'],
    ['g8', '/tdp/8/'],
    ['g 8', '/tdp/8/'],
    ['/a1', '/tdp/a1/'],
    ['/handle_changed_spte', '/tdp/code/handle_changed_spte/'],
  ])('typing %s and Enter leads to %s', (keys, to) =>
    looking('/tdp/', async (page) => {
      // Enter may come before the index does.
      await page.keyboard.type(keys)
      await page.keyboard.press('Enter')
      await expect.poll(() => path(page), patient).toBe(to)
    }),
  )

  it('leaves keys alone that are typed elsewhere', () =>
    looking('/tdp/', async (page) => {
      await page.getByLabel('words').focus()
      await page.keyboard.type('g/')
      expect(await page.getByLabel('words').inputValue()).toBe('g/')
      expect(await box(page).inputValue()).toBe('')
    }))

  it('is led by arrows, Enter and Escape', () =>
    looking('/tdp/', async (page) => {
      await box(page).fill('contention')
      await options(page).first().waitFor()
      expect(await box(page).getAttribute('aria-expanded')).toBe('true')
      await page.keyboard.press('ArrowUp')
      expect(await options(page).last().getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('ArrowDown')
      expect(await page.locator('#found [aria-selected]').count()).toBe(0)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const active = (await box(page).getAttribute('aria-activedescendant')) ?? ''
      expect(active).toBe(await options(page).nth(1).getAttribute('id'))
      await page.keyboard.press('Escape')
      expect(await page.getByRole('listbox').count()).toBe(0)
      expect(await box(page).getAttribute('aria-expanded')).toBe('false')
      expect(await box(page).inputValue()).toBe('contention')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const address = (await options(page).nth(1).getAttribute('href'))?.replace(site.origin, '')
      await page.keyboard.press('Enter')
      await expect.poll(() => path(page), patient).toBe(address)
    }))

  it('leads to flows, and says when there is nothing', () =>
    looking('/tdp/', async (page) => {
      await box(page).fill('qqqqqqqq')
      await page.getByText('Nothing found').waitFor()
      await box(page).fill('A page fault maps a page')
      await page.getByRole('group', { name: 'Flows' }).getByRole('option').first().click()
      await expect.poll(() => path(page), patient).toBe('/tdp/flows/#flow-fault')
    }))

  it('shows what is looked for as text', () =>
    looking('/tdp/', async (page) => {
      await box(page).fill('<img src=x> busy')
      await page.getByText('Nothing found').waitFor()
      expect(await page.locator('header img').count()).toBe(0)
    }))

  it('has nothing that axe finds while it is open, in either theme, on a phone, too', async () => {
    const page = await site.page({ bypassCSP: true, viewport: { width: 390, height: 800 } })
    await page.goto(`${site.origin}/tdp/7/`)
    await box(page).fill('busy')
    await options(page).first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await axeViolations(page)).toEqual([])
  })

  it('says so where its file is not to be had', async () => {
    const page = await site.page()
    await page.route('**/search.js', (route) => route.abort())
    await page.goto(`${site.origin}/tdp/7/`)
    await box(page).fill('busy')
    await page.getByText('The search could not be loaded').waitFor()
  })
})
