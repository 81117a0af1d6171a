import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readContent } from '../../src/load/read-content.ts'
import { files, navigation, offlineSections, pageOf } from '../../src/model/pages.ts'
import { addressNames, anchorNames, anchorPrefixes } from '../../src/model/reserved-names.ts'
import { builtSite } from './built-site.ts'

const read = (address: string) => readFileSync(join(builtSite, address.replace(/\/$/, '/index.html')), 'utf8')
const idsIn = (html: string) => [...html.matchAll(/<[^<>]*? id="?([^"\s>]*)/g)].map(([, id = '']) => id)

it.each(navigation)('$title is built, with its text form, and marked as the page that is open', (page) => {
  const html = read(`/tdp/${page.address}`)
  expect(existsSync(join(builtSite, 'tdp', page.text))).toBe(true)
  if (page.kind !== 'offline') expect(html).toMatch(new RegExp(`aria-current="page"[^>]*>${page.title}</a>`))
  expect(html).toMatch(new RegExp(`tdp/${page.text}"?>\\.txt</a>`))
})

it('every file is built', () => {
  expect(files.filter(({ name }) => !existsSync(join(builtSite, 'tdp', name)))).toEqual([])
})

it('a page that is not there leads to those that are', () => {
  const html = read('/404.html')
  expect(navigation.filter(({ address }) => !html.includes(`href="/tdp/${address}"`))).toEqual([])
})

it('the offline copy has the sections of the table, in its order', () => {
  const headings = [...read('/tdp/offline.html').matchAll(/<h2 id="?([\w-]+)"?>([^<]*)/g)].map(([, id, title]) => ({
    offline: id,
    title,
  }))
  const sections = offlineSections.map(({ offline, title }) => ({ offline, title }))
  expect(headings.filter(({ offline }) => sections.some((section) => section.offline === offline))).toEqual(sections)
})

it.each(['matrix', 'offline'] as const)('no id of the %s page could be the anchor of another row', (kind) => {
  const { matrices } = readContent(process.cwd())
  const entries = matrices.flatMap(({ matrix }) => [...matrix.rows, ...matrix.notes].map(({ id }) => id))
  const names = [...entries, ...addressNames, ...anchorNames]
  const isKnown = (id: string) => names.includes(id) || anchorPrefixes.some((prefix) => id.startsWith(prefix))
  const ids = idsIn(read(`/tdp/${pageOf(kind).address}`))
  expect(ids.length).toBeGreaterThan(entries.length)
  expect(ids.filter((id) => !isKnown(id) && /^[\w-]+$/.test(id))).toEqual([])
})
