import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascii, asciiLine } from '../../src/derive/ascii.ts'

test.each([
  ['–', '-'],
  ['—', '--'],
  ['“a” ‘b’', '"a" \'b\''],
  ['…', '...'],
  ['a → b ≤ c × d', 'a -> b <= c x d'],
  ['2¹⁰', '2^10'],
  ['café', 'cafe'],
  ['a\u00a0b\tc', 'a b c'],
  ['½', '1/2'],
  ['中', '<U+4E2D>'],
  ['😀', '<U+1F600>'],
  ['\u202e', '<U+202E>'],
  ['\ud800', '<U+D800>'],
  ['\x07', '<U+0007>'],
  ['zero\u200bwidth\ufeff', 'zerowidth'],
  ['one\r\ntwo\u2028three', 'one\ntwo\nthree'],
])('%j is %j', (text, expected) => expect(ascii(text)).toBe(expected))

test('gives printable ASCII and line feeds, and keeps it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(ascii(text)).toMatch(/^[\n -~]*$/)
      expect(ascii(ascii(text))).toBe(ascii(text))
    }),
  )
})

test('a label stays on one line', () => expect(asciiLine(' a\n b\u2028c ')).toBe('a b c'))
