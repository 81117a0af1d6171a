import { expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()

it.each([
  { medium: 'screen', width: 360 },
  // A4 between the margins that browsers print with.
  { medium: 'print', width: 718 },
] as const)('every column of the matrix is in view on $medium at $width', async ({ medium, width }) => {
  const page = await site.browser.newPage({ viewport: { width, height: 800 } })
  await page.goto(`${site.origin}/tdp/`)
  await page.emulateMedia({ media: medium })
  const { whole, shown } = await page
    .locator('.scroll')
    .evaluate(({ scrollWidth, clientWidth }) => ({ whole: scrollWidth, shown: clientWidth }))
  expect(whole).toBeLessThanOrEqual(shown)
  expect(await page.locator('[id="5"]').innerText()).toContain('!frozen_spte')
  await page.close()
})

it('paper shows what cannot be opened or clicked there: no closed diagram, no second telling, the address behind a name', async () => {
  const page = await site.browser.newPage()
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${site.origin}/tdp/`)
  expect(await page.locator('summary:visible').count()).toBe(0)
  await page.goto(`${site.origin}/tdp/7/`)
  expect(await page.locator('#text-7').isVisible()).toBe(false)
  expect(await page.locator('[data-copy="7"]').innerText()).toMatch(/^https:\S+\/tdp\/7\/ is permanent\.$/)
  await page.goto(`${site.origin}/tdp/code/handle_changed_spte/`)
  const behind = await page
    .locator('dd a.named')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(behind).toContain('https://git.kernel.org/')
  await page.close()
})

it('the theme follows the system', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.origin}/tdp/`)
  const papers: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    papers.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
  }
  expect(papers[0]).not.toBe(papers[1])
  await page.close()
})
