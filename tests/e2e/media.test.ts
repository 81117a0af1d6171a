import { expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()

it.each([
  { medium: 'screen', width: 360 },
  // A4 between the margins that browsers print with.
  { medium: 'print', width: 718 },
] as const)('every column of the matrix is in view on $medium at $width', async ({ medium, width }) => {
  const page = await site.page({ viewport: { width, height: 800 } })
  await page.goto(`${site.origin}/tdp/`)
  await page.emulateMedia({ media: medium })
  const { whole, shown } = await page
    .locator('.scroll')
    .evaluate(({ scrollWidth, clientWidth }) => ({ whole: scrollWidth, shown: clientWidth }))
  expect(whole).toBeLessThanOrEqual(shown)
  expect(await page.locator('[id="5"]').innerText()).toContain('!frozen_spte')
})

it('paper shows what cannot be opened, scrolled or clicked there, and tells nothing twice', async () => {
  const page = await site.page()
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${site.origin}/tdp/`)
  expect(await page.locator('summary:visible').count()).toBe(0)
  expect(await page.locator('.drawing svg').count()).toBe(3)
  for (const drawing of await page.locator('.drawing svg').all()) expect(await drawing.isVisible()).toBe(true)
  await page.goto(`${site.origin}/tdp/code/__handle_changed_spte/`)
  const code = page.locator('details:not([open]) pre')
  expect(await code.innerText()).toContain('WARN_ON_ONCE(is == NONLEAF);')
  expect(await code.evaluate((pre) => pre.checkVisibility())).toBe(true)
  await page.goto(`${site.origin}/tdp/7/`)
  expect(await page.locator('#text-7').isVisible()).toBe(false)
  expect(await page.locator('[data-copy="7"]').innerText()).toMatch(/^https:\S+\/tdp\/7\/$/)
  await page.goto(`${site.origin}/tdp/code/handle_changed_spte/`)
  const behind = await page
    .locator('dd a.named')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(behind).toContain('https://git.kernel.org/')
})

it('paper says which rows it shows where not all are', async () => {
  const page = await site.page()
  const said = page.locator('.paper')
  for (const path of ['/tdp/', '/tdp/offline.html']) {
    await page.goto(`${site.origin}${path}?old=NP,leaf&shared=N&words=NP++Y`)
    // Once it was looked for beyond the table.
    await page.locator('.hits').first().waitFor()
    const count = await page.locator('#filter output').innerText()
    expect(count).toMatch(/^\d of 14 rows$/)
    expect(await said.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await said.innerText()).toBe(`${count}, filtered by old_spte NP or leaf, shared N, words np y`)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.emulateMedia({ media: 'print' })
    expect(await said.isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  }
})

it('the changes start on the first page of paper, and all of their columns are there', async () => {
  const page = await site.page({ viewport: { width: 718, height: 1000 } })
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/tdp/changes/', '/tdp/offline.html']) {
    await page.goto(site.origin + path)
    const { whole, shown, breaks } = await page.locator('.changes').evaluate((box) => ({
      whole: box.scrollWidth,
      shown: box.clientWidth,
      breaks: [...box.querySelectorAll('tbody')].map((rows) => getComputedStyle(rows).breakInside),
    }))
    expect(whole).toBeLessThanOrEqual(shown)
    expect(breaks).toEqual(['auto'])
  }
})

it.each([
  '/tdp/7/',
  '/tdp/grid/',
  '/tdp/code/',
  '/tdp/flows/',
  '/tdp/assertions/',
  '/tdp/verified/',
  '/tdp/changes/',
  '/tdp/code/__handle_changed_spte/',
  '/tdp/offline.html',
])('nothing of %s is cut off on paper', async (path) => {
  const page = await site.page({ viewport: { width: 718, height: 1000 } })
  await page.emulateMedia({ media: 'print' })
  await page.goto(site.origin + path)
  const cut = await page
    .locator('pre, figure, .scroll')
    .evaluateAll((boxes) =>
      boxes
        .filter((box) => box.checkVisibility() && getComputedStyle(box).overflowX !== 'visible')
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    )
  expect(cut).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718)
})

it('the theme follows the system', async () => {
  const page = await site.page()
  await page.goto(`${site.origin}/tdp/`)
  const papers: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    papers.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
  }
  expect(papers[0]).not.toBe(papers[1])
})
