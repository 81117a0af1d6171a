import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../src/check/check-content.ts'
import { root } from '../../../src/command/root.ts'
import { siteOf } from '../../../src/derive/addresses.ts'
import type { Matrix } from '../../../src/model/matrix.ts'
import { changesAtom } from '../../../src/render/site/changes-atom.ts'
import { gateMatrix } from '../gate-matrix.ts'

const published = siteOf({ SITE: 'https://site.example', BASE: '/base' })
const nowhere = siteOf({})
const logged: Matrix = {
  ...gateMatrix,
  changes: [
    { date: '2026-01-02', revision: 1, text: 'As posted.', rows: [], notes: [] },
    { date: '2026-01-05', revision: 2, text: 'Row [[1]] says more of `step()`.', rows: ['1', '2'], notes: ['a1'] },
  ],
}

/** Throws where the text is not well-formed. */
const parsed = (xml: string) => new JSDOM(xml, { contentType: 'application/xml' }).window.document
const textsOf = (within: Document | Element, name: string) =>
  [...within.querySelectorAll(name)].map(({ textContent }) => textContent)
const hrefs = (document: Document) => [...document.querySelectorAll('link')].map((link) => link.getAttribute('href'))

it('is this', async () => {
  await expect(changesAtom(published, logged, 'The gate')).toMatchFileSnapshot('changes-atom.golden.xml')
})

describe('a feed', () => {
  it.each([
    ['published', published],
    ['without an address', nowhere],
  ])('%s has what each feed and entry must have, once', (_, site) => {
    const document = parsed(changesAtom(site, logged, 'The gate'))
    expect(document.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom')
    for (const owner of [document.documentElement, ...document.querySelectorAll('entry')])
      for (const name of ['id', 'title', 'updated'])
        expect([...owner.children].filter(({ localName }) => localName === name)).toHaveLength(1)
    const ids = textsOf(document, 'id')
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(site === nowhere ? /^tag:localhost,2026-01-0\d:/ : /^https:/)
  })

  it('leads to the site alone where that has an address, and to no host where it has none', () => {
    const online = parsed(changesAtom(published, logged, 'The gate'))
    const page = 'https://site.example/base/gate/changes/'
    expect(hrefs(online)).toEqual([
      'https://site.example/base/gate/changes.atom',
      page,
      `${page}#revision-2`,
      `${page}#revision-1`,
    ])
    const [newest = ''] = textsOf(online, 'content')
    expect(newest).toContain('<a href="https://site.example/base/gate/1/">1</a>')
    expect(changesAtom(nowhere, logged, 'The gate').replace('http://www.w3.org/2005/Atom', '')).not.toMatch(/https?:/)
  })

  it('keeps the id of an entry when another one is added', () => {
    const before = textsOf(parsed(changesAtom(nowhere, { ...logged, changes: logged.changes.slice(0, 1) }, 'x')), 'id')
    expect(textsOf(parsed(changesAtom(nowhere, logged, 'x')), 'id')).toEqual(expect.arrayContaining(before))
  })

  it('holds hostile text as text', () => {
    const { matrices } = checkContent(root, 'tests/e2e/content')
    for (const { matrix } of matrices.filter(({ matrix }) => matrix.changes.length > 0)) {
      const document = parsed(changesAtom(published, matrix, '</name><script>&\u0007'))
      expect(document.querySelectorAll('script')).toHaveLength(0)
      expect(textsOf(document, 'name')).toEqual(['</name><script>&\ufffd'])
      for (const content of textsOf(document, 'content'))
        expect(new JSDOM(content ?? '').window.document.querySelectorAll('script')).toHaveLength(0)
    }
  })
})
