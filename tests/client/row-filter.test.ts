import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWanted, queryOf, wantedIn } from '../../src/client/row-filter.ts'

const columns = ['old', 'new', 'shared', 'valid']
const wanted = (query: string) => wantedIn(new URLSearchParams(query), columns)
const cells = new Map([
  ['old', ['NP']],
  ['new', ['leaf', 'nonleaf']],
  ['shared', ['Y', 'N']],
  ['valid', ['Y']],
])
const text = () => '2 np leaf p n y a busy seamcall'

test.each([
  ['', true],
  ['old=NP', true],
  ['old=leaf', false],
  ['old=leaf,NP', true],
  ['old=leaf&old=NP', true],
  ['old=NP&new=nonleaf&shared=N', true],
  ['old=NP&valid=N', false],
  ['old=unknown', false],
  ['words=SEAMCALL', true],
  ['words=busy+leaf', true],
  ['words=busy+idle', false],
  ['old=leaf&words=busy', false],
  ['other=x&utm_source=mail', true],
])('`%s` wants the row: %s', (query, is) => expect(isWanted(wanted(query), cells, text)).toBe(is))

test('the text of a row is read only for words', () => {
  const never = () => {
    throw new Error('read')
  }
  expect(isWanted(wanted('old=NP'), cells, never)).toBe(true)
  expect(isWanted(wanted('old=leaf&words=busy'), cells, never)).toBe(false)
})

test('what an address asks for comes back as one address', () => {
  expect(queryOf(wanted('words=+Busy++page+&new=leaf&old=NP&old=leaf&other=1'))).toBe(
    'old=NP,leaf&new=leaf&words=busy%20page',
  )
  expect(queryOf(wanted('old=&words=%20'))).toBe('')
})

test('an address and back, whatever columns are called', () => {
  const names = [...columns, 'constructor', 'toString', 'append', 'length', 'get', 'size']
  const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed() && !/[,]/.test(text))
  const asked = fc.record({
    columns: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.array(word, { minLength: 1, maxLength: 3 })), {
        selector: ([column]) => column,
      })
      .map((pairs) => new Map(pairs)),
    words: fc.array(fc.stringMatching(/^[a-z0-9_()&=+%#?]+$/), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(asked, (one) => {
      expect(wantedIn(new URLSearchParams(queryOf(one)), names)).toEqual(one)
    }),
  )
})
