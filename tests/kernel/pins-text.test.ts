import { describe, expect, test } from 'vitest'
import { textWithPins } from '../../src/kernel/pins-text.ts'

const pin = (hash: string, file = 'a.c') => ({ file, hash })
const written = (text: string, pins: Record<string, ReturnType<typeof pin> | undefined>, release = 'v9.1') =>
  textWithPins(text, release, new Map(Object.entries(pins)))

const text = `# All of them.
- name: plain # one
  kind: function
  purpose: >
    Folded,
    as it is.

# Between.
- name: pinned
  pins: # looked at
    v9.0: { file: a.c, hash: aaaa } # by a person
    # and later
    v9.1:
      file: a.c
      hash: bbbb
  was: [x,   y]
- {name: flow, kind: op}
- name: empty
  pins: {}

- name: last
  pins: {v9.1: {file: a.c, hash: cccc}}`

test('nothing to change, nothing changed', () => {
  expect(written(text, { pinned: pin('bbbb'), last: pin('cccc'), other: pin('dddd') })).toBe(text)
})

test('every other byte stays', () => {
  const after = written(text, {
    plain: pin('1111aaaa'),
    pinned: pin('2222'),
    flow: pin('12e4'),
    empty: pin('0000'),
    last: pin('dddd', 'b.c'),
  })
  expect(after).toBe(`# All of them.
- name: plain # one
  kind: function
  purpose: >
    Folded,
    as it is.
  pins:
    v9.1: {file: a.c, hash: 1111aaaa}

# Between.
- name: pinned
  pins: # looked at
    v9.0: { file: a.c, hash: aaaa } # by a person
    # and later
    v9.1: {file: a.c, hash: '2222'}
  was: [x,   y]
- {name: flow, kind: op, pins: {v9.1: {file: a.c, hash: '12e4'}}}
- name: empty
  pins:
    v9.1: {file: a.c, hash: '0000'}

- name: last
  pins:
    v9.1: {file: b.c, hash: dddd}`)
})

test('a flow map may end in a comma', () => {
  expect(written('- {name: a, kind: op,}\n- { name: b }\n', { a: pin('1a'), b: pin('2b') })).toBe(
    '- {name: a, kind: op, pins: {v9.1: {file: a.c, hash: 1a}}}\n- { name: b, pins: {v9.1: {file: a.c, hash: 2b}}}\n',
  )
})

test('where a pin would change something else, its symbol is named and nothing is given', () => {
  const kept = '- name: a\n- name: b\n  purpose: |+\n    Kept,\n\n'
  expect(() => written(kept, { a: pin('1a'), b: pin('2b') })).toThrow(/^the pins of `b` cannot be written/)
})

describe('a further release', () => {
  test('goes below the others', () => {
    expect(written(text, { pinned: pin('eeee') }, 'v9.2')).toBe(
      text.replace('hash: bbbb\n', 'hash: bbbb\n    v9.2: {file: a.c, hash: eeee}\n'),
    )
  })
  test('keeps those in a flow map', () => {
    expect(written(text, { last: pin('eeee') }, 'v9.2')).toBe(
      text.replace(
        'pins: {v9.1: {file: a.c, hash: cccc}}',
        'pins:\n    v9.1: {file: a.c, hash: cccc}\n    v9.2: {file: a.c, hash: eeee}',
      ),
    )
  })
})

test('a pin says what it knows, and no more', () => {
  const conditions = ['defined(A)', "X == 'a'", '{a: #b}']
  const pin = { file: 'a.c', in: undefined, hash: '1a', conditions }
  const after =
    "- name: a\n  pins:\n    v9.1: {file: a.c, hash: 1a, conditions: ['defined(A)', 'X == ''a''', '{a: #b}']}"
  expect(textWithPins('- name: a', 'v9.1', new Map([['a', pin]]))).toBe(after)
  expect(textWithPins(after, 'v9.1', new Map([['a', pin]]))).toBe(after)
  expect(textWithPins('- name: a', 'v9.1', new Map([['a', { file: 'a.c', in: 's.t', hash: '1a' }]]))).toBe(
    '- name: a\n  pins:\n    v9.1: {file: a.c, in: s.t, hash: 1a}',
  )
})

describe('a pin taken away', () => {
  test('leaves the others', () => {
    expect(written(text, { pinned: undefined })).toBe(
      text.replace('    v9.1:\n      file: a.c\n      hash: bbbb\n', ''),
    )
  })
  test('takes `pins` with it where it was the only one', () => {
    expect(written(text, { last: undefined })).toBe(text.replace('\n  pins: {v9.1: {file: a.c, hash: cccc}}', ''))
  })
  test('that is not there changes nothing', () => expect(written(text, { plain: undefined })).toBe(text))
})

describe('line ends', () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n')
  const all = { plain: pin('1111'), pinned: pin('2222'), flow: pin('3333'), empty: pin('4444'), last: pin('5555') }
  test.each([
    ['pins added and changed', all, 'v9.1'],
    ['a further release', all, 'v9.2'],
    ['pins taken away', { pinned: undefined, last: undefined }, 'v9.1'],
    ['nothing to change', { pinned: pin('bbbb') }, 'v9.1'],
  ])('are those of the text: %s', (_, pins, release) => {
    expect(written(crlf(text), pins, release)).toBe(crlf(written(text, pins, release)))
    expect(written(crlf(`${text}\n`), pins, release)).toBe(crlf(written(`${text}\n`, pins, release)))
  })
  test('stand with a byte order mark as without', () => {
    expect(written(`\ufeff${crlf(text)}`, all)).toBe(`\ufeff${crlf(written(text, all))}`)
  })
  test('that are mixed stay so', () => {
    const mixed = '- name: a\r\n  kind: op\n  pins: {v9.1: {file: a.c, hash: 1a}}\r\n- name: b\n'
    expect(written(mixed, { a: undefined })).toBe('- name: a\r\n  kind: op\n- name: b\n')
  })
})
