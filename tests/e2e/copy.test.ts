import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { builtSite } from './built-site.ts'
import { servedSite } from './served-site.ts'

const site = servedSite()

async function looking(path: string, look: (page: Page) => Promise<void>) {
  const page = await site.page({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto(site.origin + path)
  await look(page)
}
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

it.each(['7', 'a1'])('the page of %s copies the bytes of its .txt, quoted ones too', (id) =>
  looking(`/tdp/${id}/`, async (page) => {
    const text = readFileSync(join(builtSite, `tdp/${id}.txt`), 'utf8')
    await page.getByRole('button', { name: 'Copy for mail' }).click()
    await page.getByText('Copied: for mail').waitFor()
    expect(await clipboard(page)).toBe(text)
    await page.getByRole('button', { name: 'Reply quote' }).click()
    await page.getByText('Copied: Reply quote').waitFor()
    const quoted = await clipboard(page)
    expect(
      quoted
        .split('\n')
        .slice(0, -1)
        .every((line) => /^>( |$)/.test(line)),
    ).toBe(true)
    expect(quoted.replace(/^> ?/gm, '')).toBe(text)
  }),
)

it.each(['7', 'a1'])('the page of %s copies the short form, and its address with the row', (id) =>
  looking(`/tdp/${id}/`, async (page) => {
    await page.getByRole('button', { name: 'Copy short' }).click()
    await expect.poll(() => clipboard(page)).toBe(readFileSync(join(builtSite, `tdp/${id}.short.txt`), 'utf8'))
    if (id === 'a1') return
    await page.getByRole('button', { name: 'Copy row' }).click()
    await expect.poll(() => clipboard(page)).toMatch(/^ # \|.*\n(.*\n)+ 7 \|.*\n\nhttps:\S+\/tdp\/7\/\n$/)
  }),
)

it.each(['7', 'a1'])('the buttons of %s stand below its heading, at once in view', (id) =>
  looking(`/tdp/${id}/`, async (page) => {
    const bar = page.locator(`[data-copy="${id}"] button`)
    expect(await bar.evaluateAll((buttons) => buttons.map(({ textContent }) => textContent))).toEqual([
      ...['Copy link', 'Copy short', 'Copy for mail', 'Reply quote'],
      ...(id === '7' ? ['Copy row'] : []),
      'Copy Link: trailer',
    ])
    const boxes = await Promise.all([page.locator('h1'), bar.first(), bar.last()].map((one) => one.boundingBox()))
    const [heading = 0, top = 0, bottom = 0] = boxes.map((box) => box?.y)
    expect(top).toBeGreaterThan(heading)
    expect(bottom).toBeLessThan(heading + 160)
    expect(await page.locator('[data-copy]').count()).toBe(1)
  }),
)

it.each([
  ['/tdp/', ['matrix.txt']],
  ['/tdp/7/', ['7.txt', '7.short.txt']],
  ['/tdp/a1/', ['a1.txt', 'a1.short.txt']],
  ['/tdp/code/', []],
] as const)('%s names its text forms in its head', (path, names) =>
  looking(path, async (page) => {
    const links = page.locator('link[rel=alternate][type="text/plain"]')
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(hrefs).toEqual(names.map((name) => `/tdp/${name}`))
    for (const href of hrefs) expect((await page.request.get(site.origin + href)).status()).toBe(200)
  }),
)

it('a page that may not use the clipboard copies by selection', () =>
  looking('/tdp/7/', async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.getByRole('button', { name: 'Copy link', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Copied: link').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link')
    await page.reload()
    expect(await clipboard(page)).toMatch(/\/tdp\/7\/$/)
  }))

it('without a script there are no buttons, but the text to select', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/7/`)
  expect(await page.locator('button:visible').count()).toBe(0)
  expect(await page.locator('[data-copy] a[href="/tdp/7.short.txt"]').isVisible()).toBe(true)
  expect(await page.locator('#short-7').innerText()).toMatch(/\/tdp\/7\/\n?$/)
  expect(await page.locator('#text-7').innerText()).toContain('Row 7 of handle_changed_spte() scenarios')
})

it.each(['7', 'a1'])('the preview of %s says it in one line, with nothing from elsewhere', (id) =>
  looking(`/tdp/${id}/`, async (page) => {
    const meta = (name: string) =>
      page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute('content')
    const title = await page.title()
    expect(title).toBe(
      id === '7'
        ? 'Row 7: leaf P -> nonleaf P, mmu_lock shared: valid, not on mirror roots, KVM_BUG_ON() not hittable'
        : 'Note a1: A page mapped under exclusive mmu_lock meets contention',
    )
    expect(await meta('og:title')).toBe(title)
    expect(await meta('description')).toContain(
      id === '7' ? 'KVM_BUG_ON() not hittable' : title.replace('Note a1: ', ''),
    )
    expect(await meta('og:description')).toBe(await meta('description'))
    expect(await meta('og:url')).toBe(await page.locator('link[rel=canonical]').getAttribute('href'))
    expect(await page.locator('meta[property^="og:image"], meta[name^="twitter"]').count()).toBe(0)
  }),
)
