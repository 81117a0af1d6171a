import { expect, test } from 'vitest'
import { crossReferencesIn, type Resolve } from '../../src/markdown/cross-references.ts'
import type { Target } from '../../src/markdown/reference-node.ts'

const bracketed: Record<string, Target> = {
  7: { kind: 'row', id: '7' },
  a1: { kind: 'note', id: 'a1' },
  NP: { kind: 'legend', id: 'NP' },
}
const spans: Record<string, Target> = {
  known: { kind: 'symbol', id: 'known' },
  MACRO: { kind: 'symbol', id: 'MACRO' },
  op: { kind: 'symbol', id: 'op' },
}
const resolve: Resolve = (name, written) => (written === 'brackets' ? bracketed : spans)[name]
const foundIn = (prose: string) => crossReferencesIn(prose, resolve).found.map(({ kind, id }) => `${kind} ${id}`)

test('finds names in brackets and in code spans, in order and each time', () => {
  expect(foundIn('[[7]], *[[a1]]* and [[NP]]; `known()`, `MACRO`, `MACRO(x)`, `.op`\n- [[7]]')).toEqual([
    'row 7',
    'note a1',
    'legend NP',
    'symbol known',
    'symbol MACRO',
    'symbol MACRO',
    'symbol op',
    'row 7',
  ])
})

test('leaves alone what is code, escaped, within a link or no name', () => {
  expect(
    foundIn('`[[7]]` \\[[7]] [a [[7]]](https://x.example/) [[]] [[7] [7]] [[7\n]]\n\n```\n[[7]] known()\n```\n'),
  ).toEqual([])
})

// The caret stands below the name that is reported.
test.each([
  ['see [[99]] there', '      ^'],
  ['*in `unknown()`*', '     ^'],
  ['after\n`known()` [[x y]]', '            ^'],
])('%j leads nowhere', (prose, caret) => {
  const [unresolved] = crossReferencesIn(prose, resolve).unresolved
  expect(unresolved).toMatchObject({ line: prose.split('\n').length, column: caret.length })
})

test('a code span without parentheses need not be known', () => {
  expect(crossReferencesIn('`unknown`, `unknown(x)`, `a && b`, `7`', resolve)).toEqual({ found: [], unresolved: [] })
})
