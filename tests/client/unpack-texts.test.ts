import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackTexts } from '../../src/client/unpack-texts.ts'
import { packedTexts } from '../../src/render/site/packed-texts.ts'

const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString'))

test('texts come back as they were, whatever is in them', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' }))), async (texts) => {
      const known = new Map(texts.filter(([name, text]) => (name + text).isWellFormed()))
      expect(await unpackTexts(packedTexts(known))).toEqual(known)
    }),
  ))

test('they take less room than they have letters', () => {
  const text = 'As row 1, but with mmu_lock held for write.\n'.repeat(40)
  expect(packedTexts(new Map([['text-2', text]])).length).toBeLessThan(text.length / 4)
})
