import { expect, test } from 'vitest'
import { plainProse } from '../../src/markdown/plain-prose.ts'

test.each([
  ['`turn()` and *so* on, see [[7]]', 'turn() and so on, see 7'],
  ['One.\n\nTwo.', 'One. Two.'],
  ['one of\n\n- leaf\n- nonleaf\n', 'one of leaf nonleaf'],
  ['Locks:\n\n| lock | by |\n|---|---|\n| *tree* | `add()` |\n', 'Locks: lock, by; tree, add();'],
])('%j is %j', (prose, plain) => expect(plainProse(prose)).toBe(plain))
