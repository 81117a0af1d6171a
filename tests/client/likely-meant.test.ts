import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { likelyMeant } from '../../src/client/likely-meant.ts'

const known = [
  '/tdp/',
  '/tdp/grid/',
  '/tdp/8/',
  '/tdp/10/',
  '/tdp/a1/',
  '/tdp/e-read/',
  '/tdp/row-9/',
  '/tdp/Constructor/',
]
const below = (base: string) => known.map((address) => base + address.slice(1))

describe.each(['/', '/some/where/'])('below %s', (base) => {
  test.each([
    ['tdp/A1/', 'tdp/a1/'],
    ['tdp/08/', 'tdp/8/'],
    ['tdp/8)', 'tdp/8/'],
    ['tdp/8.', 'tdp/8/'],
    ['tdp/8%3E', 'tdp/8/'],
    ['tdp/%3C8/%3E', 'tdp/8/'],
    ['TDP/8/', 'tdp/8/'],
    ['tdp/row-8', 'tdp/8/'],
    ['tdp/Row8/', 'tdp/8/'],
    ['tdp/rows/8/', 'tdp/8/'],
    ['tdp/note-a1', 'tdp/a1/'],
    ['tdp/a01', 'tdp/a1/'],
    ['tdp/8.html', 'tdp/8/'],
    ['tdp/8.TXT', 'tdp/8/'],
    ['tdp//8', 'tdp/8/'],
    ['tdp/%EF%BC%98/', 'tdp/8/'],
    ['tdp/E-Read,', 'tdp/e-read/'],
    ['tdp/constructor', 'tdp/Constructor/'],
    ['tdp/Row-09', 'tdp/row-9/'],
    ['Tdp/GRID', 'tdp/grid/'],
    ['TDP', 'tdp/'],
  ])('%s is %s', (path, meant) => {
    expect(likelyMeant(base + path, base, below(base))).toEqual([base + meant])
  })

  test.each([
    '',
    'tdp/99/',
    'tdp/1/',
    'tdp/e/',
    'tdp/%',
    'tdp/%FF',
    'mesi/8/',
    'tdp/toString/',
    'tdp/)))/',
    'tdp/8/1/',
  ])('%s is like none', (path) => {
    expect(likelyMeant(base + path, base, below(base)).filter((address) => address !== `${base}tdp/`)).toEqual([])
  })
})

it('a base is told from a matrix of the same name', () => {
  expect(likelyMeant('/tdp/tdp/08', '/tdp/', ['/tdp/tdp/8/'])).toEqual(['/tdp/tdp/8/'])
})

it('an address that is there is offered to nobody', () => {
  expect(likelyMeant('/tdp/8/', '/', known)).toEqual([])
})

it('several that are alike are all offered', () => {
  expect(likelyMeant('/tdp/008', '/', ['/tdp/8/', '/tdp/08/'])).toEqual(['/tdp/8/', '/tdp/08/'])
})

it('only what is known is offered, whatever the address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (path) => {
      for (const address of likelyMeant(`/${path}`, '/', known)) expect(known).toContain(address)
    }),
  )
})
