import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { builtSite, pagesIn } from './built-site.ts'

const footerOf = (address: string) => {
  const html = readFileSync(join(builtSite, address.replace(/\/$/, '/index.html')), 'utf8')
  const footer = JSDOM.fragment(html).querySelector('footer')
  return {
    text: footer?.textContent.replace(/\s+/g, ' ').trim(),
    links: Object.fromEntries(
      [...(footer?.querySelectorAll('a') ?? [])].map((link) => [link.textContent.trim(), link.getAttribute('href')]),
    ),
  }
}

it('every page of a matrix says what it was made from', () => {
  const pages = pagesIn(builtSite).filter((address) => address.startsWith('/tdp/'))
  const said =
    /^tdp revision \d+ of \d{4}-\d\d-\d\d · hash [0-9a-f]{12} · checked against v\S+ · from (\S+) · GPL-2\.0-only/
  expect(pages.filter((address) => !said.test(footerOf(address).text ?? ''))).toEqual([])
  const sources = ['/tdp/', '/tdp/8/', '/tdp/a1/', '/tdp/changes/', '/tdp/offline.html'].map(
    (address) => said.exec(footerOf(address).text ?? '')?.[1],
  )
  expect(sources).toEqual(['matrix.yaml', 'rows/8.md', 'notes/a1.md', 'changes.yaml', 'matrix.yaml'])
})

it('the first page and the one for a wrong address say whose site it is', () => {
  for (const address of ['/', '/404.html']) expect(footerOf(address).text).toBe('spte-scenarios · GPL-2.0-only')
})

it('the matrix page leads to all files of the matrix', () => {
  expect(Object.keys(footerOf('/tdp/').links)).toEqual(
    expect.arrayContaining(['matrix.txt', 'matrix.json', 'matrix.csv', 'schema.json', 'changes.atom']),
  )
})
