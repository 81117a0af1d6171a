import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { openBrowser } from './browser.ts'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { pagePool } from './page-pool.ts'
import { type Served, serve } from './server.ts'

let browser: Browser
const pageWith = pagePool(() => browser)
let built: Built
let served: Served
beforeAll(async () => {
  browser = await openBrowser()
  built = builtElsewhere({ CONTENT: 'examples' })
  served = await serve(built.site)
})
afterAll(async () => {
  await browser?.close()
  served?.close()
  built?.remove()
})

/** Opens a page, without scripts, for as long as `look` takes. */
async function looking(path: string, width: number, look: (page: Page) => Promise<void>) {
  const page = await pageWith({ javaScriptEnabled: false, viewport: { width, height: 740 } })
  await page.goto(served.origin + path)
  await look(page)
}

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

it.each(['/mesi/glossary/', '/mesi/e-bus-read/'])('axe finds nothing on %s', async (path) => {
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
