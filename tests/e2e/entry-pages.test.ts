import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()
const withoutScripts = { javaScriptEnabled: false }

/** Opens a page for as long as `look` takes. */
async function looking(path: string, look: (page: Page) => Promise<void>, options = {}) {
  const page = await site.page(options)
  await page.goto(site.origin + path)
  await look(page)
}

it('a row page says first what it is about, and what each cell means', () =>
  looking('/tdp/8/', async (page) => {
    expect(await page.locator('h1').innerText()).toBe('Row 8: leaf P to nonleaf P, exclusive')
    const facts = await page.locator('.facts > div').allInnerTexts()
    expect(facts.map((fact) => fact.split('\n').filter(Boolean).join('; '))).toEqual([
      'old_spte; leaf P; shadow-present entry: a leaf maps a page, a nonleaf points to a table',
      'new_spte; nonleaf P; shadow-present entry: a leaf maps a page, a nonleaf points to a table',
      'shared; N; mmu_lock exclusive',
      expect.stringMatching(/^valid; Y; a change that the TDP MMU may make; runs: confirmed on .*v7\.2\.13/),
      expect.stringMatching(/^mirror root allowed; Y questioned; allowed on mirror roots; the code reads: N/),
      expect.stringMatching(/^KVM_BUG_ON\(\) hittable; N questioned; KVM_BUG_ON\(\) not hittable; the code reads: Y/),
      'outcome on direct root; nothing; nothing fires',
      'outcome on mirror root; bugged; the VM bugged, loudly',
    ])
    const lefts = await page
      .locator('.facts > div')
      .evaluateAll((all) =>
        all.map(({ children }) => [...children].map((child) => Math.round(child.getBoundingClientRect().left))),
      )
    // What belongs to a cell stands below its heading, and the first cells side by side.
    for (const [heading, ...others] of lefts) for (const left of others) expect(left).toBe(heading)
    expect(lefts[1]?.[0]).toBeGreaterThan(lefts[0]?.[0] ?? 0)
    const lead = (await page.locator('.lead').innerText()).trim()
    expect(lead).toMatch(
      /^In the TDP MMU, .*allowed on mirror roots \(as posted; questioned: N .*KVM_BUG_ON\(\) not hittable/,
    )
    for (const name of ['meta[name=description]', 'meta[property="og:description"]'])
      expect(await page.locator(name).getAttribute('content')).toBe(lead)
  }))

it('every section of a row or note has an id, a link to itself and its place in the list', () =>
  looking(
    '/tdp/9/',
    async (page) => {
      for (const address of ['/tdp/9/', '/tdp/a1/']) {
        await page.goto(new URL(address, page.url()).href)
        const heads = await page
          .locator('main h2')
          .evaluateAll((all) => all.map((head) => [`#${head.id}`, head.querySelector('a')?.getAttribute('href')]))
        expect(heads.length).toBeGreaterThan(3)
        for (const [id, href] of heads) expect(href).toBe(id)
        const listed = await page
          .locator('.contents a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
        expect(listed).toEqual(heads.map(([id]) => id))
        expect(await page.locator('.contents').isVisible()).toBe(true)
        await page.setViewportSize({ width: 390, height: 800 })
        expect(await page.locator('.contents').isVisible()).toBe(false)
        await page.setViewportSize({ width: 1200, height: 800 })
      }
    },
    withoutScripts,
  ))

it('the rows or notes before and after stand above the heading, too', () =>
  looking(
    '/tdp/9/',
    async (page) => {
      const above = () =>
        page.locator('.above .screen a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(await above()).toEqual(['/tdp/8/', '/tdp/10/'])
      await page.goto(new URL('/tdp/a1/', page.url()).href)
      expect(await above()).toEqual(['/tdp/a2/'])
      expect(await page.locator('.above').getByRole('link').first().getAttribute('href')).toBe('/tdp/')
    },
    withoutScripts,
  ))

it('posted and current cells stand side by side only where they differ or are questioned', () =>
  looking(
    '/tdp/7/',
    async (page) => {
      const posted = page.getByRole('rowheader', { name: 'posted' })
      expect(await posted.count()).toBe(0)
      expect(await page.locator('main').innerText()).toContain('Status: as posted; posted 2026-04-07')
      await page.goto(new URL('/tdp/8/', page.url()).href)
      expect(await posted.count()).toBe(1)
    },
    withoutScripts,
  ))
