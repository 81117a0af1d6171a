import { expect, it } from 'vitest'
import { navigation, offlineSections, pages } from '../../src/model/pages.ts'
import { addressNames, anchorNames, anchorPrefixes } from '../../src/model/reserved-names.ts'
import { offlineLinks, pageAddress, siteLinks } from '../../src/render/site/links.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

const site = { origin: 'https://example.org', base: '/pages/' }

it('every page of a matrix has an address, and stands in the offline copy where the table says', () => {
  const online = siteLinks(site, { ...scenarioMatrix, id: 'made' })
  const offline = offlineLinks(site, { ...scenarioMatrix, id: 'made' })
  const told = navigation.map(({ kind, title }) => `${title}: ${online.href({ kind })} ${offline.href({ kind })}`)
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "Matrix: /pages/made/ #top
    Grid: /pages/made/grid/ #grid
    Flows: /pages/made/flows/ #flows
    Assertions: /pages/made/assertions/ #assertions
    Verified: /pages/made/verified/ #verified
    Decode: /pages/made/decode/ #decode
    Code: /pages/made/code/ #code
    Glossary: /pages/made/glossary/ #glossary
    Changes: /pages/made/changes/ #changes
    Offline copy: /pages/made/offline.html https://example.org/pages/made/offline.html"
  `)
})

it('the address of a page takes any id as it is', () => {
  expect(['constructor', '$&', '<id>'].map((id) => pageAddress('symbol', id))).toEqual([
    'code/constructor/',
    'code/$&/',
    'code/<id>/',
  ])
})

it('no two pages have an address, a place in the navigation or an anchor in common', () => {
  const addresses = pages.map(({ address }) => address).filter((address) => address !== pageAddress('row', '<id>'))
  const places = navigation.map(({ navigation }) => navigation)
  const anchors = offlineSections.map(({ offline }) => offline)
  for (const list of [addresses, places, anchors]) expect(list).toHaveLength(new Set<unknown>(list).size)
})

it('what pages use for themselves is no name of a row', () => {
  expect([addressNames, anchorNames, anchorPrefixes].map((names) => names.join(' ')).join('\n')).toMatchInlineSnapshot(`
    "assertions changes code decode diagram flows glossary grid index matrix offline scenarios scenarios_kunit schema search verified
    cells claims filter found legend mail main model notes qualified questioned rows same source sources texts top
    assertion- changes- claim- code- d- decode- figure- file- flow- found- group- legend- line- model- revision- row- run- short- term- text- verified- view-"
  `)
})
