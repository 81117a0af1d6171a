import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { clipboard, ids, offlineFile, textOf } from './offline-file.ts'

const { path, address, looking } = offlineFile()
const count = (page: Page) => page.locator('#filter output').innerText()
const rowsShown = (page: Page) =>
  page.locator('table.matrix tr[data-f]:visible').evaluateAll((rows) => rows.map(({ id }) => id))

describe('what it holds', () => {
  it('has each id once, and every link leads to one of them or to a site by https', () =>
    looking(async (page) => {
      const { found, links } = await page.evaluate(() => ({
        found: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? ''),
      }))
      expect(found.filter((id, index) => found.indexOf(id) < index)).toEqual([])
      const known = new Set(found)
      expect(links.length).toBeGreaterThan(500)
      expect(
        links.filter((href) =>
          href.startsWith('#') ? !known.has(decodeURIComponent(href.slice(1))) : !href.startsWith('https://'),
        ),
      ).toEqual([])
      expect([...known]).toEqual(
        expect.arrayContaining([
          ...ids,
          ...['row-7', 'legend-np', 'legend-hittable', 'group-mapping', 'code-handle_changed_spte', 'flow-fault'],
          ...['grid', 'rows', 'code', 'flows', 'changes', 'notes'],
        ]),
      )
    }))

  it.each(['7', 'row-7', 'a1', 'a2', 'legend-np', 'code-handle_changed_spte', 'flow-fault', 'grid', 'changes'])(
    'comes into view at #%s',
    (id) =>
      looking(async (page) => {
        const target = page.locator(':target')
        expect(await target.getAttribute('id')).toBe(id)
        const box = await target.boundingBox()
        expect(box?.y).toBeGreaterThanOrEqual(-1)
        expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0)
      }, `#${id}`),
  )

  it('says what it is and whence, without a date of its own', () =>
    looking(async (page) => {
      expect(await page.title()).toBe('handle_changed_spte() scenarios')
      const { revision } = JSON.parse(textOf('matrix.json'))
      const head = await page.locator('main').innerText()
      expect(head).toMatch(new RegExp(`tdp revision ${revision}, [0-9a-f]{12}`))
      expect(head).toContain('Posted by Yan Zhao on 2026-04-07')
    }))

  it('needs no script that a file may not have', () => {
    const html = readFileSync(path, 'utf8')
    expect(html).toContain('<script>')
    // A map within the index has a method of that name.
    expect(html).not.toMatch(
      /type="?module|(?<![.}])\bfetch\(|XMLHttpRequest|localStorage|sessionStorage|indexedDB|import\(/,
    )
    expect(html).not.toMatch(/<(?:link rel="?(?:stylesheet|preload)|script[^>]* src|img|iframe|source)/)
  })
})

it('reads in full without JavaScript', () =>
  looking(
    async (page) => {
      expect(await page.locator('table.matrix tr[data-f]:visible').count()).toBe(14)
      expect(await page.locator('#filter').isVisible()).toBe(false)
      expect(await page.locator('button:visible').count()).toBe(0)
      const links = await page.locator('a[href]:visible').allInnerTexts()
      expect(links).toEqual(expect.arrayContaining(ids.map((id) => textOf(`${id}.txt`).trim().split('\n').at(-1))))
    },
    '',
    { javaScriptEnabled: false },
  ))

it.each([360, 1200])('does not scroll sideways at %d', (width) =>
  looking(
    async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    },
    '',
    { viewport: { width, height: 800 } },
  ),
)

describe('filters', () => {
  it('keep what they show in the address, and back undoes one choice', () =>
    looking(async (page) => {
      expect(await count(page)).toBe('14 rows')
      await page.getByLabel('old_spte').selectOption('NP')
      expect(await rowsShown(page)).toEqual(['1', '2', '3', '4', '5'])
      expect(await count(page)).toBe('5 of 14 rows')
      await page.locator('#filter').getByLabel('shared').selectOption('N')
      expect(await rowsShown(page)).toEqual(['2', '4', '5'])
      await expect.poll(() => page.url()).toBe(`${address}?old=NP&shared=N`)
      await page.reload()
      expect(await rowsShown(page)).toEqual(['2', '4', '5'])
      expect(await page.locator('#filter').getByLabel('shared').inputValue()).toBe('N')
      await page.goBack()
      await expect.poll(() => rowsShown(page)).toEqual(['1', '2', '3', '4', '5'])
      await page.goForward()
      await expect.poll(() => count(page)).toBe('3 of 14 rows')
      await page.getByRole('button', { name: 'Show all' }).click()
      expect(await rowsShown(page)).toHaveLength(14)
      await expect.poll(() => page.url()).toBe(address)
    }))

  it('find words of the explanation, hide empty groups, and say when nothing is left', () =>
    looking(async (page) => {
      const words = page.getByLabel('words')
      await words.pressSequentially('huge split')
      await expect.poll(() => rowsShown(page).then(({ length }) => length)).toBeLessThan(14)
      expect(await rowsShown(page)).toContain('7')
      expect(await page.locator('[id="7"] .hits').innerText()).toMatch(/^in row/)
      await expect.poll(() => page.url()).toBe(`${address}?words=huge%20split`)
      await words.fill('nowhere-to-be-found')
      expect(await count(page)).toBe('no row has words nowhere-to-be-found')
      expect(await page.locator('table.matrix tbody:visible').count()).toBe(0)
      // All the letters were one step.
      await page.goBack()
      await expect.poll(() => page.url()).toBe(address)
      await expect.poll(() => rowsShown(page)).toHaveLength(14)
    }))

  it('honour and show several words of a column from a link', () =>
    looking(async (page) => {
      expect(await rowsShown(page)).toEqual(['2', '4', '5', '6', '8', '12'])
      expect(await page.getByLabel('old_spte').locator('option:checked').innerText()).toBe('NP, leaf')
      await page.getByRole('search').getByRole('button', { name: 'Copy link' }).click()
      await expect
        .poll(() => clipboard(page))
        .toBe(`${textOf('matrix.txt').trim().split('\n').at(-1)}?old=NP,leaf&shared=N#matrix`)
    }, '?old=NP,leaf&shared=N'))

  it('ignore a word that there is not, and say so', () =>
    looking(async (page) => {
      await page.getByText('`<b>` is no value of old_spte: ignored').waitFor()
      expect(await count(page)).toBe('14 rows')
      expect(await page.getByLabel('old_spte').inputValue()).toBe('')
    }, '?old=%3Cb%3E'))

  it('work from the keyboard', () =>
    looking(async (page) => {
      await page.getByLabel('old_spte').focus()
      await page.keyboard.press('l')
      expect(await page.getByLabel('old_spte').inputValue()).toBe('leaf')
      for (let step = 0; step < 8; step++) await page.keyboard.press('Tab')
      await page.keyboard.type('split')
      await expect.poll(() => page.url()).toBe(`${address}?old=leaf&words=split`)
      await page.keyboard.press('Enter')
      await expect.poll(() => page.url()).toBe(`${address}?old=leaf&words=split`)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      expect(await rowsShown(page)).toHaveLength(14)
    }))
})

it('prints without the filter, its buttons and its menu', () =>
  looking(async (page) => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('form:visible, button:visible, nav :visible').count()).toBe(0)
    expect((await page.pdf()).length).toBeGreaterThan(100_000)
  }))
