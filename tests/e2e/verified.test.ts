import { expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()

it('says of each row what its runs show, release by release', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/verified/`)
  const cellOf = async (row: string) => {
    const column = (await page.locator('table:has(#run-1) thead th').allInnerTexts()).indexOf('v7.2.13')
    return page.locator(`#run-${row} > *`).nth(column).innerText()
  }
  expect(await cellOf('2')).toMatch(/^confirmed [\d,]+ runs\non direct root: nothing\non mirror root: bugged$/)
  expect(await cellOf('10')).toMatch(/^questioned [\d,]+ runs\n[\s\S]*KVM_BUG_ON\(\) hittable warn: questioned$/)
})

it('shows the fault model beside what each fault is', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/verified/#verified-faults`)
  const contention = page.locator('.faults tr').filter({ has: page.getByRole('rowheader', { name: 'contention' }) })
  const [text, runs] = await contention.locator('td').allInnerTexts()
  expect(text).toContain('What a correct TDX module may answer.')
  expect(runs?.split('\n')).toContain('fault=RANGE.BLOCK|TRACK|PAGE.REMOVE, how=busy-once|busy')
})

it('leads from a row and from a questioned cell to the runs, and back', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  for (const place of ['main p:has-text("Executed:")', '.facts', 'p:has-text("the code reads:")']) {
    await page.goto(`${site.origin}/tdp/10/`)
    await page
      .locator(place)
      .getByRole('link', { name: /questioned on .*v7\.2\.13/ })
      .click()
    await expect.poll(() => page.locator('tr:target').getAttribute('id')).toBe('run-10')
  }
  await page.locator('tr:target').getByRole('link', { name: '10', exact: true }).click()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/tdp/10/')
})

it('says of each assertion which runs bear it out, and where the code has it', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/assertions/`)
  const entry = page.locator('#assertion-np-to-np')
  expect(await entry.innerText()).toMatch(/v7\.2\.13: \d+ runs, tdp_mmu\.c:\d+/)
  const hrefs = await entry
    .getByRole('link', { name: /^tdp_mmu\.c:\d+$/ })
    .evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href))
  expect(hrefs).toContainEqual(expect.stringMatching(/\/arch\/x86\/kvm\/mmu\/tdp_mmu\.c\?h=v7\.2\.13#n\d+$/))
})

it('names what is without runs, and leads to it', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/verified/#verified-without`)
  const links = page.locator('.borne a[href*="/assertions/#assertion-"]')
  expect(await links.count()).toBeGreaterThan(0)
  await links.first().click()
  await expect.poll(() => page.locator('li:target').innerText()).toMatch(/without runs/)
})

it('has the same in the offline copy, and in a text', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/offline.html`)
  expect(await page.locator('h2#verified').innerText()).toBe('Verified')
  await page.locator('article:has(#row-10) a[href="#run-10"]').first().click()
  expect(await page.locator('tr:target').innerText()).toContain('questioned')
  const text = await (await fetch(`${site.origin}/tdp/verified.txt`)).text()
  expect(text).toContain('Borne out by runs of v7.2.13:')
})
