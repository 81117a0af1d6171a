import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const there = servedSite()
const wide = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

async function looking(path: string, viewport: typeof wide, look: (page: Page) => Promise<void>) {
  const page = await there.page({ viewport })
  await page.goto(there.origin + path)
  await look(page)
}

const boxOf = async (place: Locator) => {
  const box = await place.boundingBox()
  if (!box) throw new Error('it is not there')
  return box
}

describe('the matrix page', () => {
  it.each([
    ['a wide window', wide, 600],
    ['a phone', phone, 640],
  ])('has its first row in view in %s', (_, viewport, most) =>
    looking('/tdp/', viewport, async (page) => {
      const { y } = await boxOf(page.locator('table.matrix'))
      expect(y).toBeLessThan(most)
    }),
  )

  it('folds its filter away on a phone, unless it hides rows', () =>
    looking('/tdp/', phone, async (page) => {
      expect(await page.getByLabel('old_spte').isVisible()).toBe(false)
      await page.getByText('Filter', { exact: true }).click()
      await page.getByLabel('old_spte').selectOption('NP')
      await expect.poll(() => page.locator('table.matrix tr[data-f]:visible').count()).toBe(5)
      await page.reload()
      expect(await page.getByLabel('old_spte').inputValue()).toBe('NP')
      expect(await page.getByLabel('old_spte').isVisible()).toBe(true)
    }))

  it('leads to the matrix by its second link', () =>
    looking('/tdp/', wide, async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').innerText()).toBe('Skip to matrix')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id)).toBe('matrix')
    }))

  it.each([
    ['a wide window', wide],
    ['a phone', phone],
  ])('keeps the names of the columns in view in %s', (_, viewport) =>
    looking('/tdp/', viewport, async (page) => {
      await page.locator('[id="13"]').evaluate((row) => row.scrollIntoView({ block: 'start' }))
      const { y } = await boxOf(page.getByRole('columnheader', { name: 'old_spte' }))
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThan(20)
    }),
  )

  it.each(['7', 'a2', 'legend-hittable', 'claims'])('shows #%s clear of the edge and of what sticks there', (id) =>
    looking(`/tdp/#${id}`, wide, async (page) => {
      const head = await boxOf(page.getByRole('columnheader', { name: 'old_spte' }))
      const { y } = await boxOf(page.locator(`[id="${id}"]`))
      expect(y).toBeGreaterThan(Math.max(20, head.y < 20 ? head.y + head.height : 0))
    }),
  )

  it('has links to rows that a finger can hit', () =>
    looking('/tdp/', phone, async (page) => {
      for (const link of await page.locator('table.matrix th[scope="row"] a').all()) {
        const { width, height } = await boxOf(link)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
      }
    }))

  it('breaks no name of a column but behind an underscore, on a phone', () =>
    looking('/tdp/7/', phone, async (page) => {
      // A line that starts or ends within a part of the name leaves it in two boxes.
      const parts = await page
        .getByRole('columnheader', { name: 'KVM_BUG_ON()' })
        .first()
        .evaluate((head) =>
          [...head.childNodes]
            .filter((node) => node instanceof Text)
            .flatMap((node) =>
              [...node.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
                const range = document.createRange()
                range.setStart(node, index)
                range.setEnd(node, index + word.length)
                return [word, range.getClientRects().length]
              }),
            ),
        )
      expect(parts).toEqual([
        ['KVM_', 1],
        ['BUG_', 1],
        ['ON()', 1],
        ['hittable', 1],
      ])
    }))

  it('keeps its marks and its drawing in forced colours', () =>
    looking('/tdp/', wide, async (page) => {
      await page.emulateMedia({ forcedColors: 'active' })
      const marks = page.locator('table.matrix :is(.bad, .warn)')
      const outlines = await marks.evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle))
      expect(new Set(outlines)).toEqual(new Set(['solid']))
      const colours = await page
        .locator('.diagram .s text')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill))
      const ink = await page.locator('main').evaluate((main) => getComputedStyle(main).color)
      expect(new Set(colours)).toEqual(new Set([ink]))
    }))
})

it.each([wide, phone, { width: 1600, height: 900 }])('header and text start at one edge at $width', (viewport) =>
  looking('/tdp/', viewport, async (page) => {
    const header = await boxOf(page.locator('header.site b'))
    const title = await boxOf(page.locator('h1'))
    expect(header.x).toBeCloseTo(title.x, 0)
  }),
)

it('the grid on a phone has each field below the other, with where it stands', () =>
  looking('/tdp/grid/', phone, async (page) => {
    for (const label of await page.locator('.grid dt').all()) expect((await boxOf(label)).height).toBeLessThan(50)
    const field = page.locator('.grid td', { has: page.getByRole('link', { name: '10', exact: true }) })
    expect((await boxOf(field)).height).toBeLessThan(300)
    const said = await field.evaluate((one) => getComputedStyle(one, '::before').content)
    expect(said).toContain('nonleaf P')
  }))

it('the offline copy lists what it holds', () =>
  looking('/tdp/offline.html', wide, async (page) => {
    const contents = page.getByRole('navigation', { name: 'Contents' })
    expect((await contents.innerText()).replace(/\s+/g, ' ')).toContain(
      'Rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14',
    )
    await contents.getByRole('link', { name: '8', exact: true }).click()
    expect(await page.locator(':target').innerText()).toMatch(/^Row 8/)
  }))

it('the offline copy prints one row alone, and all again', () =>
  looking('/tdp/offline.html', wide, async (page) => {
    await page.evaluate(() => {
      window.print = () => {}
    })
    await page.emulateMedia({ media: 'print' })
    const shown = () => page.locator('main > article:visible, h1:visible, table.matrix:visible, footer:visible').count()
    const all = await shown()
    await page.emulateMedia({ media: 'screen' })
    await page
      .locator('article', { has: page.locator('#row-8') })
      .getByRole('button', { name: 'Print this' })
      .click()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main > article:visible').count()).toBe(1)
    expect(await page.locator('#row-8').isVisible()).toBe(true)
    expect(await page.locator('h1:visible').count()).toBe(0)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await shown()).toBe(all)
  }))
