import fc from 'fast-check'
import { expect, test } from 'vitest'
import { symbolAddresses } from '../../src/derive/symbol-addresses.ts'

const kinds = ['function', 'macro', 'op', 'event'] as const
type Kind = (typeof kinds)[number]

const addressed = (...symbols: [string, Kind][]) =>
  Object.fromEntries(symbolAddresses(symbols.map(([name, kind]) => ({ name, kind }))))

test('a name is its address', () => {
  expect(addressed(['turn', 'function'], ['BUSY', 'macro'], ['.turn', 'op'])).toEqual({
    turn: 'turn',
    BUSY: 'BUSY',
    '.turn': '.turn',
  })
})

test('of names that differ in case a function keeps its own, then an op, an event, a macro, then the first', () => {
  expect(addressed(['BUSY', 'macro'], ['busy', 'function'])).toEqual({ busy: 'busy', BUSY: 'BUSY-macro' })
  expect(addressed(['A', 'macro'], ['a', 'event'])).toEqual({ a: 'a', A: 'A-macro' })
  expect(addressed(['Turn', 'event'], ['turn', 'op'])).toEqual({ turn: 'turn', Turn: 'Turn-event' })
  expect(addressed(['BUSY', 'macro'], ['busy', 'macro'], ['Busy', 'macro'], ['bUSY', 'macro'])).toEqual({
    BUSY: 'BUSY',
    busy: 'busy-macro',
    Busy: 'Busy-macro-2',
    bUSY: 'bUSY-macro-3',
  })
})

test('a name that Windows cannot store is none', () => {
  expect(addressed(['aux', 'function'], ['NUL', 'macro'], ['Com9', 'event'], ['com10', 'op'], ['auxv', 'op'])).toEqual({
    aux: 'aux-function',
    NUL: 'NUL-macro',
    Com9: 'Com9-event',
    com10: 'com10',
    auxv: 'auxv',
  })
})

test('every symbol has one that no other has in any case', () => {
  const name = fc.stringMatching(/^[aAbB]{1,3}$|^(con|NUL|Lpt1)$/)
  const symbols = fc.uniqueArray(fc.record({ name, kind: fc.constantFrom(...kinds) }), { selector: ({ name }) => name })
  fc.assert(
    fc.property(symbols, (made) => {
      const addresses = symbolAddresses(made)
      expect(new Set(addresses.keys())).toEqual(new Set(made.map(({ name }) => name)))
      expect(new Set([...addresses.values()].map((address) => address.toLowerCase())).size).toBe(made.length)
      for (const [name, address] of addresses) expect(address.startsWith(name)).toBe(true)
    }),
  )
})
