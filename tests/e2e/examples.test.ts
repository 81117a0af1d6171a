import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { pageWith } from './page-with.ts'
import { type Served, serve } from './server.ts'
import { deadLinks, visitsOf, widerThan } from './visits.ts'

let built: Built
let served: Served
beforeAll(async () => {
  built = builtElsewhere({ CONTENT: 'examples' })
  served = await serve(built.site)
})
afterAll(async () => {
  served?.close()
  built?.remove()
})

/** Opens a page, without scripts, for as long as `look` takes. */
async function looking(path: string, width: number, look: (page: Page) => Promise<void>) {
  const page = await pageWith({ javaScriptEnabled: false, viewport: { width, height: 740 } })
  await page.goto(served.origin + path)
  await look(page)
}

const matrices = ['conntrack', 'merge3', 'mesi', 'pglocks']
const meaning =
  'A wired-OR line of the bus that every cache raises which holds the line of a BusRd that it has snooped.'
const tipOf = (term: Locator) =>
  term.evaluate((link) => {
    const { content, display } = getComputedStyle(link, '::after')
    return display === 'none' ? 'none' : content
  })
const overflow = (page: Page) =>
  page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)

it.each([360, 1300])('a term says what it means where it is pointed at or has the focus, %d pixels wide', (width) =>
  looking('/mesi/e-bus-read/', width, async (page) => {
    const term = page.locator('main a.term', { hasText: 'shared signal' })
    expect(await term.count()).toBe(1)
    expect(await tipOf(term)).toBe('none')
    await term.focus()
    expect(await tipOf(term)).toBe(`"${meaning}" / ""`)
    expect(await overflow(page)).toBe(0)
    await page.locator('h1').click()
    await term.hover()
    expect(await tipOf(term)).toBe(`"${meaning}" / ""`)
    expect(await overflow(page)).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await tipOf(term)).toBe('none')
    await page.emulateMedia({ media: 'screen' })
    await term.click()
    expect(await page.locator('dt:target').innerText()).toBe('shared signal')
  }),
)

it('the glossary has each term with what it means, what else it is called and who uses it', () =>
  looking('/mesi/glossary/', 1000, async (page) => {
    expect(await page.locator('dl dt').allInnerTexts()).toEqual([
      'write-back',
      'write-allocate',
      'snoop',
      'shared signal',
    ])
    expect(await page.locator('#term-snoop + dd').innerText()).toMatch(
      /^also snooped\s+To watch every transaction.*Sources:\s+Culler.*Used by note signal$/s,
    )
    expect(await page.locator('#term-shared-signal + dd a.term').getAttribute('href')).toBe(
      '/mesi/glossary/#term-snoop',
    )
    await page.locator('svg a', { hasText: 'Other caches' }).click()
    expect(await page.locator('dt:target').innerText()).toBe('snoop')
  }))

it.each([390, 1000])('an entry of the glossary has the room that there is, %d pixels wide', (width) =>
  looking('/mesi/glossary/', width, async (page) => {
    const [word, meaning] = await Promise.all(
      ['#term-snoop', '#term-snoop + dd'].map((selector) => page.locator(selector).boundingBox()),
    )
    if (width < 640) expect(meaning).toMatchObject({ x: word?.x, width: width - 2 * (word?.x ?? 0) })
    else expect(meaning).toMatchObject({ y: word?.y })
  }),
)

it('in the offline copy each note and row links a term once, within the file', () =>
  looking('/mesi/offline.html', 1000, async (page) => {
    const row = page.locator('article', { has: page.locator('#row-e-bus-read') })
    expect(await row.locator('a.term').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '#term-shared-signal',
    ])
    await row.locator('a.term').click()
    expect(await page.locator('dt:target').innerText()).toBe('shared signal')
  }))

it('in the offline copy a term says what it means, too, without a script', () =>
  looking('/mesi/offline.html', 1000, async (page) => {
    const term = page.locator('article', { has: page.locator('#row-e-bus-read') }).locator('a.term')
    expect(await tipOf(term)).toBe('none')
    await term.focus()
    expect(await tipOf(term)).toContain(meaning)
  }))

it.each(['/', '/mesi/glossary/', '/mesi/e-bus-read/'])('axe finds nothing on %s', async (path) => {
  // The policy of the page would stop axe, which is not part of it.
  const page = await pageWith({ bypassCSP: true })
  await page.goto(served.origin + path)
  expect(await axeViolations(page)).toEqual([])
})

it('a text browser shows the words alone where they stand, and the figure in words on the page of the glossary', () => {
  const browser = 'lynx'
  const dump = (path: string) =>
    spawnSync(browser, ['-dump', '-nolist', '-width=200', '-display_charset=utf-8', join(built.site, path)], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TERM: 'dumb' },
    }).stdout
  expect(dump('mesi/e-bus-read/index.html')).toContain('the cache does, and raises the shared signal.')
  expect(dump('mesi/e-bus-read/index.html')).not.toContain('A wired-OR line')
  const glossary = dump('mesi/glossary/index.html').replace(/\s+/g, ' ')
  expect(glossary).toContain(
    '5 arrows: Processor to Its cache (PrRd, PrWr); Its cache to Bus (BusRd, BusRdX, BusUpgr, BusWB);',
  )
  expect(glossary).toMatch(/ Other caches ; Memory ; PrRd, PrWr ; BusRd, .* ; snooped ; shared signal \. Boxes /)
})

it('no page of any matrix scrolls sideways on a phone, and all links lead somewhere', async () => {
  const page = await pageWith({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const visits = await visitsOf(page, served.origin, built.site, 6)
  expect(visits.map(({ address }) => address)).toEqual(
    expect.arrayContaining(['/', ...matrices.flatMap((id) => [`/${id}/`, `/${id}/grid/`, `/${id}/offline.html`])]),
  )
  expect(widerThan(visits, 390)).toEqual([])
  expect(deadLinks(visits, served.origin, built.site)).toEqual([])
})

it.each(['/pglocks/', '/pglocks/grid/', '/conntrack/grid/'])('%s has all of its columns on paper', async (path) => {
  const page = await pageWith({ javaScriptEnabled: false, viewport: { width: 718, height: 1000 } })
  await page.emulateMedia({ media: 'print' })
  await page.goto(served.origin + path)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718)
})

it('the first page has each matrix: what it is about, where it is from, what is proved, and a picture of its own', () =>
  looking('/', 390, async (page) => {
    const cards = page.locator('.card')
    const texts = await cards.allInnerTexts()
    expect(texts.map((text) => /^.*\d+ rows, .*$/m.exec(text)?.[0])).toEqual([
      '39 rows, 120 combinations, 0 gaps, 0 overlaps. Every combination of state × flags × direction has exactly one row.',
      '16 rows, 63 of 96 combinations possible, 2 gaps, 7 overlaps. Where rows overlap, the first counts.',
      '19 rows, 48 combinations, 0 gaps, 0 overlaps. Every combination of state × event × others hold it has exactly one row.',
      '15 rows, 64 combinations, 0 gaps, 0 overlaps. Every combination of requested × held has exactly one row.',
    ])
    expect(texts[3]).toMatch(/^PostgreSQL table locks\s+Which of the eight .*Taken from PostgreSQL 18 documentation/s)
    const pictures = page.getByRole('img')
    expect(await pictures.evaluateAll((all) => all.map((picture) => picture.getAttribute('aria-label')))).toEqual([
      'Grid: next state, by state and flags. Rows: sSS in 1, sSR in 3, sES in 2, sFW in 2, sCW in 2, sLA in 2, sTW in 4, sCL in 6, sS2 in 2, sIG in 4, sIV in 11.',
      'Grid: result, by ancestors and head. Rows: empty in 1, remote in 2, head in 3, no merge in 10.',
      'Grid: next state, by state and event. Rows: M in 4, E in 2, S in 5, I in 7, error in 1.',
      'Grid: outcome, by requested and held. Rows: waits in 8, granted in 7.',
    ])
    const locks = cards.nth(3)
    expect(await locks.locator('figcaption li').allInnerTexts()).toEqual(['waits', 'granted'])
    const [waits, granted] = await locks
      .locator('li rect')
      .evaluateAll((rects) => rects.map((rect) => getComputedStyle(rect).fill))
    expect(waits).not.toBe(granted)
    await locks.getByRole('img').click()
    expect(new URL(page.url()).pathname).toBe('/pglocks/grid/')
  }))
