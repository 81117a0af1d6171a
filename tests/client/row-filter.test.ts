import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerTo } from '../../src/derive/answers.ts'
import { conditionsOf, queryOf, unknownIn, wantedIn } from '../../src/client/row-filter.ts'

const columns = [
  { id: 'old', label: 'old_spte', words: ['NP', 'leaf', 'nonleaf'] },
  { id: 'new', label: 'new_spte', words: ['NP', 'leaf', 'nonleaf'] },
  { id: 'shared', label: 'shared', words: ['Y', 'N'] },
  { id: 'valid', label: 'valid', words: ['Y', 'N'] },
  { id: 'mirror', label: 'mirror', words: ['Y', 'N', 'X'], open: [{ id: 'X', label: 'X, left open' }] },
]
const wanted = (query: string) => wantedIn(new URLSearchParams(query), columns)
const row = {
  cells: new Map([
    ['old', ['NP']],
    ['new', ['leaf', 'nonleaf']],
    ['shared', ['Y', 'N']],
    ['valid', ['Y']],
    ['mirror', ['X']],
  ]),
}
const text = '2 np leaf p n y a busy seamcall'

test.each([
  ['', 'yes'],
  ['old=NP', 'yes'],
  ['old=leaf', 'no'],
  ['old=leaf,NP', 'yes'],
  ['old=leaf&old=NP', 'yes'],
  ['old=NP&new=nonleaf&shared=N', 'yes'],
  ['old=NP&valid=N', 'no'],
  ['old=unknown', 'yes'],
  ['mirror=Y', 'open'],
  ['mirror=N,Y&shared=Y', 'open'],
  ['mirror=X', 'yes'],
  ['mirror=Y,X', 'yes'],
  ['mirror=Y&valid=N', 'no'],
  ['words=SEAMCALL', 'yes'],
  ['words=busy+leaf', 'yes'],
  ['words=busy+idle', 'no'],
  ['mirror=N&words=busy', 'open'],
  ['old=leaf&words=busy', 'no'],
  ['other=x&utm_source=mail', 'yes'],
])('the row answers `%s`: %s', (query, answer) => {
  const asked = wanted(query)
  const hasWords = () => asked.words.every((word) => text.includes(word))
  expect(answerTo(conditionsOf(asked, columns, [row], hasWords), 0)).toBe(answer)
})

test('what a column does not have is named, and the rest is kept', () => {
  const query = new URLSearchParams('old=foo,NP&shared=&mirror=<b>&other=1')
  expect(unknownIn(query, columns)).toEqual([
    '`foo` is no value of old_spte: ignored',
    '`<b>` is no value of mirror: ignored',
  ])
  expect(wantedIn(query, columns).columns).toEqual(new Map([['old', ['NP']]]))
})

test('what an address asks for comes back as one address', () => {
  expect(queryOf(wanted('words=+Busy++page+&new=leaf&old=NP&old=leaf&other=1'))).toBe(
    'old=NP,leaf&new=leaf&words=busy%20page',
  )
  expect(queryOf(wanted('old=&words=%20'))).toBe('')
})

test('an address and back, whatever columns are called', () => {
  const names = [...columns.map(({ id }) => id), 'constructor', 'toString', 'append', 'length', 'get', 'size']
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
      const known = names.map((id) => ({ id, words: one.columns.get(id) ?? [] }))
      expect(wantedIn(new URLSearchParams(queryOf(one)), known)).toEqual(one)
    }),
  )
})
