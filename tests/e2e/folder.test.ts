import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderZip } from '../../src/package/folder-zip.ts'
import { root } from '../../src/command/root.ts'
import { addressesIn, builtSite } from './built-site.ts'
import { unstorable } from './unstorable.ts'
import { pageWith } from './page-with.ts'
import { watched } from './watched.ts'

const folder = mkdtempSync(join(tmpdir(), 'folder-'))
const site = join(folder, 'spte-scenarios')
let files: string[]

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts/scenarios.js'), 'export', '--folder'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const entries = unzipSync(new Uint8Array(readFileSync(join(folder, 'spte-scenarios.zip'))))
  files = Object.keys(entries)
  for (const [name, bytes] of Object.entries(entries)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
})

it('holds every file of the site in one folder, what links nowhere unchanged', () => {
  expect(files.every((name) => name.startsWith('spte-scenarios/'))).toBe(true)
  expect(addressesIn(site)).toEqual(addressesIn(builtSite))
  expect(unstorable(files)).toEqual([])
  for (const name of ['tdp/matrix.txt', 'tdp/7.txt', 'tdp/matrix.json', 'tdp/search.js', 'tdp/offline.html'])
    expect(readFileSync(join(site, name)).equals(readFileSync(join(builtSite, name)))).toBe(true)
})

it('is the same zip as of another build of the same content, byte for byte', () => {
  const again = folderZip(builtSite, '/', 'spte-scenarios')
  expect(readFileSync(join(folder, 'spte-scenarios.zip')).equals(again)).toBe(true)
})

/** The ids and links of a page. */
function anchorsOf(node: Tree.Node, found = { ids: new Set<string>(), links: [] as string[] }) {
  if ('attrs' in node)
    for (const { name, value } of node.attrs) {
      if (name === 'id') found.ids.add(value)
      if (name === 'href' && node.tagName === 'a') found.links.push(value)
    }
  for (const child of 'childNodes' in node ? node.childNodes : []) anchorsOf(child, found)
  return found
}

it('every link leads to a file and an anchor of it, or to a site by https', () => {
  const pages = new Map(
    files
      .filter((name) => name.endsWith('.html'))
      .map((name) => [
        pathToFileURL(join(folder, name)).href,
        anchorsOf(parse(readFileSync(join(folder, name), 'utf8'))),
      ]),
  )
  const dead = [...pages].flatMap(([page, { links }]) =>
    links
      .filter((href) => {
        const url = new URL(href, page)
        if (url.protocol === 'https:') return false
        const anchor = decodeURIComponent(url.hash.slice(1))
        url.hash = ''
        if (!fileURLToPath(url).startsWith(site) || !existsSync(url) || url.pathname.endsWith('/')) return true
        return anchor !== '' && pages.get(url.href)?.ids.has(anchor) !== true
      })
      .map((href) => `${page} -> ${href}`),
  )
  expect(dead).toEqual([])
  expect(pages.size).toBeGreaterThan(150)
})

describe('from a disk, with the network cut', () => {
  async function looking(path: string, look: (page: Page) => Promise<void>) {
    const page = await pageWith({ offline: true, permissions: ['clipboard-read', 'clipboard-write'] })
    const { requests, complaints } = watched(page)
    await page.goto(pathToFileURL(join(site, path)).href)
    await look(page)
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith(pathToFileURL(site).href))).toEqual([])
  }

  it('one gets from the first page to a row, its code and back by links', () =>
    looking('index.html', async (page) => {
      await page.getByRole('link', { name: 'handle_changed_spte() scenarios' }).click()
      await page.locator('tr[id="7"] th a').click()
      await expect.poll(() => page.url()).toBe(pathToFileURL(join(site, 'tdp/7/index.html')).href)
      await page.locator('main').getByRole('link', { name: 'tdp_mmu_link_sp()' }).first().click()
      await expect.poll(() => page.locator('h1').innerText()).toBe('tdp_mmu_link_sp()')
      await page.getByRole('link', { name: 'Matrix', exact: true }).click()
      await expect.poll(() => page.url()).toBe(pathToFileURL(join(site, 'tdp/index.html')).href)
    }))

  it('filters work and links to a view are public', () =>
    looking('tdp/index.html', async (page) => {
      await page.getByLabel('old_spte').selectOption('leaf')
      expect(await page.locator('table.matrix tr[data-f]:visible').count()).toBe(5)
      await expect.poll(() => page.url()).toMatch(/^file:.*\/tdp\/index\.html\?old=leaf$/)
      await page.getByRole('search').getByRole('button', { name: 'Copy link' }).click()
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toMatch(/^https:\/\/.*\/tdp\/\?old=leaf#matrix$/)
    }))

  it.each([
    ['index.html', 'contention', 'a1: ', 'tdp/a1/index.html'],
    ['tdp/7/index.html', '8', '8: ', 'tdp/8/index.html'],
    [
      'tdp/code/handle_changed_spte/index.html',
      'A page fault maps a page',
      'A page fault',
      'tdp/flows/index.html#flow-fault',
    ],
  ])('on %s the search finds %s', (path, words, title, to) =>
    looking(path, async (page) => {
      await page.getByRole('combobox', { name: 'Find' }).fill(words)
      const found = page.getByRole('option', { name: title }).first()
      await found.waitFor()
      await found.click()
      await expect.poll(() => page.url()).toBe(`${pathToFileURL(site).href}/${to}`)
    }),
  )

  it('words are looked for beyond the table', () =>
    looking('tdp/index.html', async (page) => {
      await page.getByLabel('words').fill('contention')
      await page.getByRole('link', { name: 'note a2' }).click()
      await expect.poll(() => page.url()).toBe(pathToFileURL(join(site, 'tdp/a2/index.html')).href)
    }))

  it('copy buttons work', () =>
    looking('tdp/7/index.html', async (page) => {
      await page.getByRole('button', { name: 'Copy for mail' }).click()
      await page.getByText('Copied: for mail').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        readFileSync(join(builtSite, 'tdp/7.txt'), 'utf8'),
      )
    }))

  it.each([
    '404.html',
    'tdp/grid/index.html',
    'tdp/code/index.html',
    'tdp/changes/index.html',
    'tdp/a1/index.html',
    'tdp/diagram.svg',
  ])('%s opens', (path) => looking(path, async () => {}))
})
