import { expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()

it('says of each row what comes of it, release by release', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/assertions/`)
  const cells = (row: string) =>
    page
      .locator('.by-row tbody tr')
      .filter({ has: page.locator(`th a[href="/tdp/${row}/"]`) })
      .locator('td')
      .allInnerTexts()
  const heads = await page.locator('.by-row thead th').allInnerTexts()
  expect(heads.at(-1)).toBe('on mirror root, v7.2.13')
  expect((await cells('7')).at(-1)).toBe('bugged')
  expect((await cells('12')).at(-1)).toBe('retried')
  expect((await cells('1')).at(-1)).toBe('retried')
})

it('leads from the reason on a row to the assertion, and back', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/8/#assertions`)
  const reason = page.locator('li').filter({ hasText: 'KVM_BUG_ON in handle_changed_spte' }).first()
  await reason.getByRole('link', { name: 'KVM_BUG_ON' }).click()
  await expect.poll(() => page.locator('li:target').count()).toBe(1)
  const entry = page.locator('li:target')
  expect(await entry.innerText()).toContain('the VM bugged, silently')
  await entry.getByRole('link', { name: '8', exact: true }).click()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/tdp/8/')
})

it('tells derived columns on paper, and not on a phone', async () => {
  const page = await site.page({ viewport: { width: 360, height: 800 } })
  await page.goto(`${site.origin}/tdp/`)
  const derived = page.locator('table.matrix td.o')
  expect(await derived.count()).toBe(28)
  expect(await derived.first().isVisible()).toBe(false)
  await page.setViewportSize({ width: 1152, height: 800 })
  expect(await derived.first().isVisible()).toBe(true)
  await page.setViewportSize({ width: 360, height: 800 })
  await page.emulateMedia({ media: 'print' })
  expect(await derived.first().isVisible()).toBe(true)
})
