import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressesIn, builtSite } from './built-site.ts'
import { pageWith } from './page-with.ts'
import { type Served, serve } from './server.ts'
import { unstorable } from './unstorable.ts'
import { deadLinks, type Visit, visitsOf, widerThan } from './visits.ts'

const phone = { width: 360, height: 740 }

let site: Served
let visits: Visit[]
const complaints: string[] = []

/** A page that notes every request to another origin and everything the console says. */
async function watched(options?: BrowserContextOptions): Promise<Page> {
  const page = await pageWith(options)
  const context = page.context()
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(site.origin) && !url.startsWith('data:')) complaints.push(`request to ${url}`)
  })
  context.on('console', (message) => complaints.push(`console of ${message.page()?.url()}: ${message.text()}`))
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`))
  return page
}

/** Opens a page for as long as `look` takes. */
async function looking(path: string, look: (page: Page) => Promise<void>, options?: BrowserContextOptions) {
  const page = await watched(options)
  await page.goto(site.origin + path)
  await look(page)
}

const withoutScripts = { javaScriptEnabled: false }

beforeAll(async () => {
  site = await serve(builtSite)
  visits = await visitsOf(await watched({ ...withoutScripts, viewport: phone }), site.origin, builtSite)
}, 240_000)
afterAll(() => site?.close())

describe('every page', () => {
  it('reads without JavaScript', () => {
    expect(visits.filter(({ headings, letters }) => headings !== 1 || letters < 80)).toEqual([])
  })

  it('does not scroll sideways on a phone', () => {
    expect(widerThan(visits, phone.width)).toEqual([])
  })

  it('has each id once', () => {
    const twice = visits.flatMap(({ address, ids }) =>
      ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${address}#${id}`),
    )
    expect(twice).toEqual([])
  })

  it('has only links that lead somewhere, anchors included', () => {
    expect(deadLinks(visits, site.origin, builtSite)).toEqual([])
    expect(visits.flatMap(({ links }) => links).length).toBeGreaterThan(1000)
  })
})

describe('addresses', () => {
  it('has every address that was promised', () => {
    const ids = [...Array.from({ length: 14 }, (_, index) => String(index + 1)), 'a1', 'a2', 'b', 'c', 'd']
    const promised = [
      ...`
        / /404.html /tdp/ /tdp/grid/ /tdp/changes/ /tdp/flows/
        /tdp/assertions/ /tdp/verified/ /tdp/code/ /tdp/glossary/ /tdp/scenarios/ /tdp/code/handle_changed_spte/ /tdp/offline.html`
        .trim()
        .split(/\s+/),
      ...[
        'assertions.txt',
        'verified.txt',
        'matrix.txt',
        'matrix.json',
        'schema.json',
        'matrix.csv',
        'diagram.mmd',
        'diagram.svg',
        'scenarios.h',
      ].map((name) => `/tdp/${name}`),
      ...ids.flatMap((id) => [`/tdp/${id}/`, `/tdp/${id}.txt`, `/tdp/${id}.short.txt`]),
    ]
    expect(addressesIn(builtSite)).toEqual(expect.arrayContaining(promised))
  })

  it('can be stored on every system, no two alike but for their case', () => {
    expect(unstorable(addressesIn(builtSite))).toEqual([])
    expect(addressesIn(builtSite)).toEqual(
      expect.arrayContaining(['/tdp/code/tdx_operand_busy/', '/tdp/code/TDX_OPERAND_BUSY-macro/']),
    )
  })

  it('answers an unknown address with a page that leads on', async () => {
    const page = await pageWith()
    const response = await page.goto(`${site.origin}/tdp/99/`)
    expect(response?.status()).toBe(404)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Not found')
    await page.getByRole('link', { name: 'handle_changed_spte() scenarios' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/tdp/')
  })
})

describe('without JavaScript', () => {
  it('the matrix page has the proof, the legend, all rows and all notes', () =>
    looking(
      '/tdp/',
      async (page) => {
        expect(await page.locator('main').innerText()).toContain('14 rows, 18 combinations, 0 gaps, 0 overlaps')
        expect(await page.locator('table.matrix tr[id]').count()).toBe(14)
        expect(await page.locator('[id="5"]').innerText()).toMatch(
          /^5\s+NP\s+NP\s+X\s+N\s+questioned\s+N\s+warn !mmio_spte && !frozen_spte\s+WARN\s+WARN$/,
        )
        for (const id of ['a1', 'a2', 'b', 'c', 'd', 'legend-np', 'legend-hittable'])
          expect(await page.locator(`[id="${id}"]`).count()).toBe(1)
        expect(await page.locator('#filter').isVisible()).toBe(false)
      },
      withoutScripts,
    ))

  it('a row page has its table, sentence, explanation, notes, flows, code, cells and text form', () =>
    looking(
      '/tdp/9/',
      async (page) => {
        const text = await page.locator('main').innerText()
        for (const expected of [
          ...['changing nonleaf P to leaf P', 'Questioned', 'posted Y (b)', 'Promotion', 'Flows'],
          ...['The lines that make it so', 'Covers 2 of 18', 'old_spte=nonleaf P; new_spte=leaf P'],
        ])
          expect(text).toContain(expected)
        expect(await page.locator('button:visible').count()).toBe(0)
        expect(await page.locator('a[rel=prev]').getAttribute('href')).toBe('/tdp/8/')
        expect(await page.locator('a[rel=next]').getAttribute('href')).toBe('/tdp/10/')
      },
      withoutScripts,
    ))

  it('the same pair under the other lock stands on a row page', () =>
    looking(
      '/tdp/7/',
      async (page) => {
        expect(await page.getByRole('heading', { name: 'Same old_spte and new_spte' }).count()).toBe(1)
        expect(await page.locator('main').innerText()).toMatch(/\n8\s+leaf P\s+nonleaf P\s+N\s+Y/)
      },
      withoutScripts,
    ))

  it('the grid has every combination in exactly one field', () =>
    looking(
      '/tdp/grid/',
      async (page) => {
        const fields = await page.locator('table.grid td').allInnerTexts()
        const rows = fields.map((field) =>
          [...field.matchAll(/^(\d+) shared ([YNX])/gm)].map(([, id, lock]) => `${id}${lock}`).join(' '),
        )
        expect(rows).toEqual(['5X', '1Y 2N', '3Y 4N', '11Y 12N', '6X', '7Y 8N', '13Y 14N', '9X', '10X'])
      },
      withoutScripts,
    ))
})

describe('landing on a row', () => {
  const cells = /^7\s+leaf P\s+nonleaf P\s+Y\s+Y\s+N\s+N\s+nothing\s+bugged$/

  it('at its anchor brings it into view and marks it', () =>
    looking('/tdp/#7', async (page) => {
      const row = page.locator('tr:target')
      expect(await row.innerText()).toMatch(cells)
      const box = await row.boundingBox()
      expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0)
      expect(
        await row
          .locator('td')
          .first()
          .evaluate((cell) => getComputedStyle(cell).backgroundColor),
      ).not.toBe('rgba(0, 0, 0, 0)')
    }))

  it('at its page shows it first', () =>
    looking('/tdp/7/', async (page) => {
      expect(await page.locator('h1').innerText()).toMatch(/^Row 7: /)
    }))
})

it('nothing was requested from elsewhere and no console said anything', () => {
  expect(complaints).toEqual([])
})
