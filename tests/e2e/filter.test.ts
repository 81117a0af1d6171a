import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()
/** What words are looked for in is loaded first. */
const patient = { timeout: 20_000 }

async function looking(query: string, look: (page: Page) => Promise<void>) {
  const page = await site.page()
  await page.goto(`${site.origin}/tdp/${query}`)
  await look(page)
}

const rowsShown = (page: Page) =>
  page.locator('table.matrix tr[data-f]:visible').evaluateAll((rows) => rows.map(({ id }) => id))
const count = (page: Page) => page.locator('#filter output').innerText()

it('finds which rows can bug a VM on a mirror root under the shared lock', () =>
  looking('?shared=Y&on-mirror=bugged', async (page) => {
    await expect.poll(() => rowsShown(page)).toEqual(['7', '9', '10', '11', '13'])
    await page.getByLabel('on mirror root').selectOption('host-bug')
    await expect.poll(() => rowsShown(page)).toEqual(['6'])
    await expect.poll(() => new URL(page.url()).search).toBe('?shared=Y&on-mirror=host-bug')
  }))

describe('words', () => {
  it('are found in explanations, notes and flows, and it is said where', () =>
    looking('', async (page) => {
      await page.getByLabel('words').fill('zero-step')
      await expect.poll(() => rowsShown(page), patient).toEqual(['2', '4'])
      const place = page.locator('[id="4"] .hits')
      expect(await place.innerText()).toBe('in note a1')
      await page.getByLabel('words').fill('EPT or NPT violation')
      await expect.poll(() => page.locator('[id="1"] .hits').innerText(), patient).toMatch(/flow fault/)
      await page.getByLabel('words').fill('')
      await expect.poll(() => page.locator('.hits:not(:empty)').count(), patient).toBe(0)
      expect(await rowsShown(page)).toHaveLength(14)
    }))

  it.each(['promotion', 'TDH.MEM'])('such as %s find something', (words) =>
    looking(`?words=${words}`, async (page) => {
      await expect.poll(() => page.locator('.hits').count(), patient).toBeGreaterThan(0)
    }),
  )

  it('lead to where they were found', () =>
    looking('?words=zero-step', async (page) => {
      await page.locator('[id="2"] .hits').getByRole('link', { name: 'note a1' }).click()
      await expect.poll(() => new URL(page.url()).pathname, patient).toBe('/tdp/a1/')
    }))

  it('are looked for in the table where the rest is not to be had', async () => {
    const page = await site.page()
    await page.route('**/search.js', (route) => route.abort())
    await page.goto(`${site.origin}/tdp/?words=nonleaf`)
    await page.getByText('The explanations could not be loaded').waitFor()
    expect((await rowsShown(page)).length).toBeGreaterThan(3)
  })
})

it('what a column does not have is ignored, and said to be', () =>
  looking('?old=foo,NP', async (page) => {
    await page.getByText('`foo` is no value of old_spte: ignored').waitFor()
    expect(await rowsShown(page)).toEqual(['1', '2', '3', '4', '5'])
    await page.getByLabel('new_spte').selectOption('leaf')
    expect(await page.getByText('is no value of').count()).toBe(0)
    await expect.poll(() => new URL(page.url()).search, patient).toBe('?old=NP&new=leaf')
  }))

it('rows that leave a verdict open stand below the others, and go back', () =>
  looking('?mirror=Y', async (page) => {
    expect(await rowsShown(page)).toEqual(['1', '3', '8', '12', '14', '6', '10'])
    expect(await count(page)).toBe('5 of 14 rows, 2 left open')
    const heading = page.getByRole('rowheader', { name: 'mirror root allowed: X, left open on mirror roots' })
    expect(await heading.isVisible()).toBe(true)
    await page.getByLabel('mirror root allowed').selectOption('X')
    expect(await rowsShown(page)).toEqual(['6', '10'])
    expect(await heading.count()).toBe(0)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await rowsShown(page)).toEqual(Array.from({ length: 14 }, (_, index) => String(index + 1)))
  }))

it('an empty result says which condition excludes all', () =>
  looking('?old=NP&new=leaf&valid=N', async (page) => {
    expect(await count(page)).toBe(
      'no row has old_spte NP, new_spte leaf and valid N: without old_spte NP: 1 row; without new_spte leaf: 1 row; without valid N: 2 rows',
    )
  }))
