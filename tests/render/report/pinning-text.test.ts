import { expect, test } from 'vitest'
import type { NewPin, Pin } from '../../../src/kernel/new-pins.ts'
import { pinningText } from '../../../src/render/report/pinning-text.ts'

const pin = (more: Partial<Pin> = {}): Pin => ({ file: 'a.c', hash: 'a'.repeat(32), ...more })
const pinned = (symbol: string, more: Partial<NewPin> = {}): NewPin => ({
  symbol,
  pin: pin(),
  before: pin(),
  elsewhere: false,
  also: [],
  candidates: [],
  ...more,
})

test('pins are counted, and those named that a person should look at', () => {
  const pins = [
    pinned('added', { before: undefined }),
    pinned('other_hash', { pin: pin({ hash: 'b'.repeat(32) }) }),
    pinned('other_conditions', { pin: pin({ conditions: ['CONFIG_B'] }), before: pin({ conditions: ['CONFIG_A'] }) }),
    pinned('kept', { pin: pin({ conditions: ['CONFIG_A'] }), before: pin({ conditions: ['CONFIG_A'] }) }),
    pinned('kept_too'),
    pinned('moved', { pin: pin({ file: 'b.c' }), elsewhere: true, also: ['c.c'] }),
    pinned('gone', { pin: undefined }),
    pinned('never_there', { pin: undefined, before: undefined }),
    pinned('twice', {
      candidates: [
        { in: 'one', line: 1 },
        { in: 'two', line: 9 },
      ],
    }),
  ]
  expect(pinningText('door/symbols.yaml', 'v9.1', pins)).toBe(`door/symbols.yaml: 7 symbols pinned for v9.1
  1 new: added
  3 changed: other_hash other_conditions moved
  3 as before
  1 no longer pinned: gone
  1 not in the tree: never_there
  ambiguous: twice is defined more than once, in \`one\` on line 1, in \`two\` on line 9
  look at moved: found in b.c, c.c instead
`)
})

test('nothing is said of what there is none of', () => {
  expect(pinningText('door/symbols.yaml', 'v9.1', [pinned('kept')])).toBe(
    'door/symbols.yaml: 1 symbols pinned for v9.1\n  1 as before\n',
  )
})
