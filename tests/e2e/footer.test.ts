import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { builtSite, pagesIn } from './built-site.ts'

const footerOf = (folder: string, address: string) => {
  const html = readFileSync(join(folder, address.replace(/\/$/, '/index.html')), 'utf8')
  const footer = new JSDOM(html).window.document.querySelector('footer')
  return {
    text: footer?.textContent.replace(/\s+/g, ' ').trim(),
    links: Object.fromEntries(
      [...(footer?.querySelectorAll('a') ?? [])].map((link) => [link.textContent.trim(), link.getAttribute('href')]),
    ),
    html: footer?.innerHTML,
  }
}

it('every page of a matrix says what it was made from', () => {
  const pages = pagesIn(builtSite).filter((address) => address.startsWith('/tdp/'))
  const said =
    /^tdp revision \d+ of \d{4}-\d\d-\d\d · hash [0-9a-f]{12} · checked against v\S+ · from (\S+) · GPL-2\.0-only/
  expect(pages.filter((address) => !said.test(footerOf(builtSite, address).text ?? ''))).toEqual([])
  const sources = ['/tdp/', '/tdp/8/', '/tdp/a1/', '/tdp/changes/', '/tdp/offline.html'].map(
    (address) => said.exec(footerOf(builtSite, address).text ?? '')?.[1],
  )
  expect(sources).toEqual(['matrix.yaml', 'rows/8.md', 'notes/a1.md', 'changes.yaml', 'matrix.yaml'])
})

it('the first page and the one for a wrong address say whose site it is', () => {
  for (const address of ['/', '/404.html'])
    expect(footerOf(builtSite, address).text).toBe('spte-scenarios · GPL-2.0-only')
})

it('the matrix page leads to all files of the matrix', () => {
  expect(Object.keys(footerOf(builtSite, '/tdp/').links)).toEqual(
    expect.arrayContaining(['matrix.txt', 'matrix.json', 'matrix.csv', 'schema.json', 'changes.atom']),
  )
})

describe('of a site that says where it is kept', () => {
  let built: Built
  beforeAll(() => {
    built = builtElsewhere({ CONTENT: 'tests/e2e/content' })
  })
  afterAll(() => built?.remove())

  it('leads to the file and to where a mistake is reported, and is text otherwise', () => {
    const { links, html } = footerOf(built.site, '/hostile/one-row/')
    expect(links['rows/one-row.md']).toBe(`https://example.org/a%20b?c='x'&d="y"/hostile/rows/one-row.md`)
    expect(links['Report a mistake']).toBe("mailto:a@example.org?subject=%22b%22&body='x'")
    expect(html).not.toContain('<script')
    expect(footerOf(built.site, '/').links.Source).toBe(`https://example.org/a%20b?c='x'&d="y"/`)
  })

  it('has no date where a matrix has no log', () => {
    expect(footerOf(built.site, '/bare/').text).toMatch(/^bare revision 1 · hash/)
  })
})
