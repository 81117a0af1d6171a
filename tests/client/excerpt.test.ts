import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt } from '../../src/client/excerpt.ts'

/** An excerpt with its marks as `[...]`. */
const marked = (text: string, words: string[], most?: number) =>
  excerpt(text, words, most)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')

const long = `${'before '.repeat(20)}the Door_Turn() of a door <b>turns</b> ${'after '.repeat(40)}`

test.each([
  ['a door opens', ['door'], 'a [door] opens'],
  ['a door opens', [], 'a door opens'],
  ['doors and a door', ['door'], 'doors and a [door]'],
  ['door_turn() and turn', ['turn', 'door_turn'], '[door_turn]() and [turn]'],
  ['door.turn doorxturn', ['door.turn'], '[door.turn] doorxturn'],
  ['Türen und TÜR', ['tür'], 'Türen und [TÜR]'],
])('%j with %j', (text, words, expected) => expect(marked(text, words)).toBe(expected))

test('a long text is cut between words, around the longest word that it has', () => {
  expect(marked(long, ['door', 'door_turn'], 100)).toBe(
    '… before before before before before before the [Door_Turn]() of a [door] <b>turns</b> after after after …',
  )
})

test('what is shown is of the text, whatever that is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom('a', 'b.c', 'é', '0_')), (text, words) => {
      const shown = excerpt(text, words, 30)
        .map((part) => part.text)
        .join('')
      expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''))
    }),
  )
})
