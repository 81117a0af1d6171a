import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../../src/command/root.ts'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { addressesIn, pagesIn } from './built-site.ts'

let built: Built
beforeAll(() => {
  built = builtElsewhere({ CONTENT: join(root, 'tests/e2e/taken') })
})
afterAll(() => built?.remove())

const file = (name: string) => readFileSync(join(built.site, name), 'utf8')
const page = (address: string) => {
  const { document } = new JSDOM(file(address.replace(/\/$/, '/index.html'))).window
  for (const aside of document.querySelectorAll('script, style')) aside.remove()
  return document
}
const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
const linksIn = (element: ParentNode | null) => [...(element?.querySelectorAll('a') ?? [])].map(words)

/** What the site has for mails, whatever a matrix is from. */
const forMails = /For a mail|Link a row in a mail|Copy for mail/g
const ofPosting = /\b(un)?posted\b|\bmessages?\b|\bmails?\b|\blist\b|undefined|\bby [.,:]/gi

it('has no page without content, and no link that leads nowhere', () => {
  const addresses = addressesIn(built.site)
  expect(addresses.filter((address) => /code|changes|flows|bolted/.test(address))).toEqual([])
  expect(addresses).toContain('/manual/diagram.svg')
  for (const address of pagesIn(built.site)) {
    const hrefs = [...page(address).querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
    const own = hrefs
      .map((href) => href.replace(process.env.SITE ?? '', '').replace(/[?#].*/, ''))
      .filter((href) => href.startsWith('/'))
    expect(own.length).toBeGreaterThan(0)
    const dead = own.filter((href) => !existsSync(join(built.site, href.replace(/\/$/, '/index.html'))))
    expect({ address, dead }).toEqual({ address, dead: [] })
  }
})

it('names in the navigation, in the offline copy and for a wrong address the pages that there are', () => {
  expect(linksIn(page('/manual/').querySelector('nav'))).toEqual(['Matrix', 'Grid', 'Offline copy', '.txt'])
  const copy = page('/manual/offline.html')
  expect(linksIn(copy.querySelector('header nav'))).toEqual(['Matrix', 'Grid', '.txt'])
  expect([...copy.querySelectorAll('h2')].map(words)).toEqual([
    ...['Matrix', 'State diagram', 'Claims', 'Source', 'Notes', 'Grid', 'Rows'],
  ])
  expect([...page('/404.html').querySelectorAll('section > p:first-of-type')].map(words)).toEqual([
    'Grid · Offline copy',
    'Grid · Offline copy',
  ])
})

it('says nothing of posting on any page and in any text', () => {
  for (const address of pagesIn(built.site))
    expect({ address, said: words(page(address).body).replaceAll(forMails, '').match(ofPosting) }).toEqual({
      address,
      said: null,
    })
  const texts = addressesIn(built.site).filter((address) => /\.(txt|csv|h|c|mmd)$/.test(address))
  expect(texts.length).toBeGreaterThan(10)
  for (const address of texts)
    expect({ address, said: file(address).match(ofPosting) }).toEqual({ address, said: null })
})

it('says what it was taken from, with as much as is known', () => {
  const said = (address: string) =>
    [...page(address).querySelectorAll('main p')].map(words).filter((text) => text.startsWith('Taken'))
  expect(said('/manual/')).toEqual([
    'Taken from The manual of doors. Checked against second edition.',
    'Taken from The manual of doors, at second edition.',
  ])
  expect(said('/paper/')).toEqual([
    'Taken from On doors, by A. Keeper, 2026-01-02.',
    'Taken from On doors, by A. Keeper, 2026-01-02. Its page is gone.',
  ])
  const [manual, paper] = [...page('/').querySelectorAll('.card .soft')].map(words)
  expect(manual).toMatch(/^Taken from The manual of doors, at second edition\. Offline copy/)
  expect(paper).toMatch(/^Taken from On doors, by A\. Keeper, 2026-01-02\. Offline copy/)
  expect(file('paper/matrix.txt')).toContain('\nTaken from On doors, by A. Keeper, 2026-01-02.\nIts page is gone.\n')
  expect(file('manual/scenarios.h')).toContain(
    ' * Taken from The manual of doors, at second edition: https://example.org/doors\n',
  )
})

it('leads from a changed cell to the row that says why, and shows functions as code', () => {
  const flag = page('/manual/').querySelector('a.flag')
  expect(flag?.getAttribute('href')).toBe('/manual/1/')
  const row = page('/manual/1/')
  expect(words(row.querySelector('main'))).toContain('The first edition had it shut.')
  expect([...row.querySelectorAll('main p code')].map(words)).toContain('pull()')
  expect(words(page('/manual/2/').querySelector('main'))).not.toContain('Status')
})
