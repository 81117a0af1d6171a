import { describe, expect, it } from 'vitest'
import { searchIndex } from '../../src/client/search-index.ts'
import type { SearchEntry, SearchKind } from '../../src/render/site/search-entries.ts'

const entry = (id: string, title: string, text: string): SearchEntry => ({ id, title, text, address: `${id}/` })
const kinds: SearchKind[] = [
  {
    label: 'Rows',
    noun: 'row',
    entries: [
      entry('8', '8: shut -> open', 'The key turns. See DOOR.LOCK.OPEN and row 18.'),
      entry('18', '18: open -> shut', 'A busy hinge; as row 8.'),
    ],
  },
  { label: 'Notes', noun: 'note', entries: [entry('a1', 'a1: The lock is busy', 'Contention for the hinge.')] },
  {
    label: 'Symbols',
    noun: 'symbol',
    entries: [
      entry('door_turn_key', 'door_turn_key()', 'Turns the key.'),
      entry('Door_Turn_Key', 'Door_Turn_Key (macro)', 'The same in loud.'),
      ...Array.from({ length: 20 }, (_, index) => entry(`hinge_${index}`, `hinge_${index}()`, 'Swings.')),
    ],
  },
]
const find = searchIndex(kinds)
/** The addresses found, by kind. */
const found = (query: string) =>
  Object.fromEntries(find(query).map(({ label, hits }) => [label, hits.map(({ address }) => address)]))
const first = (query: string) => find(query)[0]?.hits[0]?.address

describe('a search', () => {
  it.each(['8', 'g 8', ' G  8 ', 'a1', 'A1', 'door_turn_key', 'door_turn_key()'])('for %j finds that first', (query) =>
    expect(first(query)).toBe(
      `${query
        .trim()
        .replace(/^g\s+|\(\)$/gi, '')
        .toLowerCase()}/`,
    ),
  )

  it.each([
    ['contention', { Notes: ['a1/'] }],
    ['cont', { Notes: ['a1/'] }],
    ['DOOR.LOCK', { Rows: ['8/'] }],
    ['lock.open', { Rows: ['8/'] }],
    ['turn_k', { Symbols: ['door_turn_key/', 'Door_Turn_Key/'], Rows: ['8/'] }],
    ['busy hinge', { Rows: ['18/'], Notes: ['a1/'] }],
    ['busy swings', {}],
    ['contenton', { Notes: ['a1/'] }],
    ['', {}],
    ['()', {}],
  ])('for %j finds %o', (query, expected) => expect(found(query)).toEqual(expected))

  it('finds at most twelve, and lets no kind crowd out another', () => {
    const hits = found('hinge')
    expect(Object.values(hits).flat()).toHaveLength(12)
    expect(hits).toMatchObject({ Rows: ['18/'], Notes: ['a1/'] })
  })

  it('says where', () => {
    expect(find('busy')[0]?.hits[0]).toEqual({
      address: 'a1/',
      title: [
        { text: 'a1: The lock is ', isMarked: false },
        { text: 'busy', isMarked: true },
      ],
      excerpt: [{ text: 'Contention for the hinge.', isMarked: false }],
    })
  })
})
