import { expect, test } from 'vitest'
import { permalink, siteOf } from '../../src/derive/addresses.ts'

test.each([
  ['https://example.org', '/', 'https://example.org', '/'],
  ['https://example.org/', 'below', 'https://example.org', '/below/'],
  ['http://localhost:4321', '/a/b.c/', 'http://localhost:4321', '/a/b.c/'],
  ['https://xn--4ca.example', '/..a/', 'https://xn--4ca.example', '/..a/'],
])('%s and %s are a place', (SITE, BASE, origin, base) => {
  expect(siteOf({ SITE, BASE })).toEqual({ origin, base })
})

test.each([
  'nowhere',
  'ftp://example.org',
  'https://example.org/path',
  'https://exa[mple',
  'https://x:99999',
  'https://"><b',
  'https://a:b@c',
  'https://\u00e4.example',
  'https://Example.org',
  'https://x.example\n',
])('%j is no origin', (SITE) => {
  expect(() => siteOf({ SITE })).toThrow(
    `SITE is \`${SITE}\`\n  allowed: an origin in lower-case ASCII such as https://example.org`,
  )
})

test.each(['..', '/../', '/a/./b', '/a b/', '/a?b', '/\u00e4/'])('%j is no base', (BASE) => {
  expect(() => siteOf({ BASE })).toThrow(`BASE is \`${BASE}\`\n  allowed: a path such as /scenarios/`)
})

test('the environment wins over the settings, one by one', () => {
  const settings = { origin: 'https://set.example', base: '/set/' }
  expect(siteOf({}, settings)).toEqual(settings)
  expect(siteOf({ SITE: 'https://other.example' }, settings)).toEqual({
    origin: 'https://other.example',
    base: '/set/',
  })
  expect(siteOf({ SITE: '', BASE: 'other' }, settings)).toEqual({ origin: 'https://set.example', base: '/other/' })
})

test('without an address a permalink is a path', () => {
  expect(permalink(siteOf({}), 'door', '7')).toBe('/door/7/')
  expect(permalink(siteOf({ BASE: 'of' }), 'door')).toBe('/of/door/')
})

test('both are told at once', () => {
  expect(() => siteOf({ SITE: 'nowhere', BASE: '..' })).toThrow(/^SITE is .*\nBASE is /s)
})
