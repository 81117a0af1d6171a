import { expect, test } from 'vitest'
import { withFolderLinks } from '../../src/package/folder-links.ts'

const files = new Set([
  'index.html',
  'tdp/index.html',
  'tdp/7/index.html',
  'tdp/7.txt',
  'tdp/offline.html',
  'tdp/a#b.txt',
])

test.each([
  ['tdp/7/index.html', '/', '/tdp/', '../index.html'],
  ['tdp/7/index.html', '/', '/tdp/#7', '../index.html#7'],
  ['tdp/7/index.html', '/', '/tdp?old=NP#7', '../index.html?old=NP#7'],
  ['tdp/7/index.html', '/', '/', '../../index.html'],
  ['tdp/index.html', '/', '/tdp/7/', '7/index.html'],
  ['tdp/index.html', '/', '/tdp/7.txt', '7.txt'],
  ['tdp/index.html', '/', '/tdp/a%23b.txt', 'a%23b.txt'],
  ['index.html', '/below/', '/below/tdp/offline.html', 'tdp/offline.html'],
  ['tdp/index.html', '/below/', '/below/', '../index.html'],
  ['tdp/index.html', '/', '#7', '#7'],
  ['tdp/index.html', '/', 'https://site.example/tdp/7/', 'https://site.example/tdp/7/'],
  ['tdp/index.html', '/', '//other.example/', '//other.example/'],
])('on %s below %s: %s is %s', (path, base, href, expected) => {
  const html = (address: string) =>
    `<!doctype html>\n<p title='href="/tdp/"'>href="/tdp/" <A  HREF="${address}">x</A>\n<pre>/tdp/</pre>`
  const written = expected === href ? html(href) : html(expected).replace('HREF', 'href')
  expect(withFolderLinks(html(href), path, files, base)).toBe(written)
})

test('links within a drawing', () => {
  const svg = (address: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><a href="${address}"><path d="M0 0"/></a></svg>\n`
  expect(withFolderLinks(svg('/tdp/7/'), 'tdp/diagram.svg', files, '/')).toBe(svg('7/index.html'))
})

test('permalinks for other sites to see stay whole', () => {
  const head =
    '<link rel="canonical" href="https://site.example/tdp/"><meta property="og:url" content="/tdp/"><link rel="icon" href="data:,/tdp/">'
  expect(withFolderLinks(head, 'tdp/index.html', files, '/')).toBe(head)
})

test('a link that leads nowhere is a fault of ours', () => {
  expect(() => withFolderLinks('<a href="/tdp/8/">', 'tdp/index.html', files, '/')).toThrow(
    'tdp/index.html links to tdp/8/',
  )
})

test('the addresses of search files', () => {
  const header = (addresses: string) => `<header data-search="${addresses}"></header>`
  const known = new Set([...files, 'tdp/search.js', 'door/search.js'])
  expect(withFolderLinks(header('/b/door/search.js /b/tdp/search.js'), 'tdp/7/index.html', known, '/b/')).toBe(
    header('../../door/search.js ../search.js'),
  )
})
