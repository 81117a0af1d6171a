import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ByteSearch, findLineFeed, NextPlace } from '../../src/trace/byte-search.ts'
import { asciiBytes } from '../../src/trace/field-reader.ts'

/** Few letters, so that texts are found, and found within each other. */
const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', '\n'), minLength, maxLength })
const texts = fc.array(letters(1, 4), { minLength: 1, maxLength: 3 })

/** Where the first of the texts to end does start, from `from` on; the length of the whole where there is none. */
function placeOf(whole: string, wanted: string[], from: number): number {
  const places = wanted.flatMap((text) => {
    const start = whole.indexOf(text, from)
    return start < 0 ? [] : [{ start, end: start + text.length }]
  })
  const first = Math.min(...places.map(({ end }) => end))
  const starts = places.filter(({ end }) => end === first).map(({ start }) => start)
  return starts.length === 0 ? whole.length : Math.min(...starts)
}

it('the first of several texts is found, whatever stands around it', () => {
  fc.assert(
    fc.property(letters(0, 40), texts, fc.nat({ max: 40 }), (whole, wanted, from) => {
      const longestFirst = wanted.toSorted((one, other) => other.length - one.length)
      const search = new ByteSearch(...longestFirst.map(asciiBytes))
      expect(search.find(asciiBytes(whole), Math.min(from, whole.length), whole.length)).toBe(
        placeOf(whole, wanted, Math.min(from, whole.length)),
      )
    }),
  )
})

it('places are the same one after the other as each by itself', () => {
  fc.assert(
    fc.property(letters(0, 40), texts, (whole, wanted) => {
      const bytes = asciiBytes(whole)
      const next = new NextPlace(...wanted.map(asciiBytes))
      const search = new ByteSearch(...wanted.map(asciiBytes))
      for (const piece of [bytes, bytes.slice(1)]) {
        next.restart()
        for (let from = 0; from <= piece.length;) {
          const place = next.find(piece, from, piece.length)
          expect(place).toBe(search.find(piece, from, piece.length))
          from = place + 1
        }
      }
    }),
  )
})

it.each([10, 1000])('a line feed is found among %i bytes and not behind the end', (length) => {
  const bytes = new Uint8Array(length + 1)
  bytes[length] = 10
  expect(findLineFeed(bytes, 3, length + 1)).toBe(length)
  expect(findLineFeed(bytes, 3, length)).toBe(length)
  bytes[5] = 10
  expect(findLineFeed(bytes, 3, length)).toBe(5)
  expect(findLineFeed(bytes, 6, length - 1)).toBe(length - 1)
})
