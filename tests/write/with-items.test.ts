import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { withItems } from '../../src/write/with-items.ts'

const withItem = (text: string, path: string[], item: string, at?: number) => withItems(text, path, [{ item, at }])

describe('an item more at the end of a list', () => {
  it.each([
    ['a line each', '- 1\n- 2\n', [], '- 1\n- 2\n- 3\n'],
    ['without a last line end', '- 1\n- 2', [], '- 1\n- 2\n- 3\n'],
    ['with comments', '# a\n- 1 # one\n\n- 2 # two\n# end\n', [], '# a\n- 1 # one\n\n- 2 # two\n- 3\n# end\n'],
    ['further in', 'order:\n  - 1\n  -  2\nb: c\n', ['order'], 'order:\n  - 1\n  -  2\n  - 3\nb: c\n'],
    ['on one line', 'order: [1, 2] # all\nb: c\n', ['order'], 'order: [1, 2, 3] # all\nb: c\n'],
    ['on several', 'order: [\n  1,\n  2,\n]\n', ['order'], 'order: [\n  1,\n  2, 3,\n]\n'],
    ['of none', 'order: []\n', ['order'], 'order: [3]\n'],
    [
      'of mappings',
      '- { a: 1 }\n- b: 2\n  c: |\n    text\n\n\nmore\n'.replace('more\n', ''),
      [],
      '- { a: 1 }\n- b: 2\n  c: |\n    text\n- 3\n\n\n',
    ],
    ['with CRLF', '- 1\r\n- 2\r\n', [], '- 1\r\n- 2\r\n- 3\r\n'],
  ])('%s', (_, text, path, expected) => {
    expect(withItem(text, path, '3')).toBe(expected)
  })

  it('leaves the values before it as they are', () => {
    const text = '- a: "x"\n  b: >-\n    long\n    text\n- - nested\n'
    expect(parse(withItem(text, [], '{ a: 1 }') ?? '')).toEqual([...parse(text), { a: 1 }])
  })

  it('is refused where there is no such list', () => {
    for (const text of ['a: b\n', '', '- [', 'order: x\n']) expect(withItem(text, ['order'], '3')).toBeUndefined()
  })
})

test('an item in place of another', () => {
  expect(withItem('- 1 # one\n- a: 2\n  b: 3\n\n- 4\n', [], '{ c: 5 }', 1)).toBe('- 1 # one\n- { c: 5 }\n\n- 4\n')
  expect(withItem('[1, { a: 2 }, 4]\n', [], '3', 1)).toBe('[1, 3, 4]\n')
})

test('several at once, each where it belongs', () => {
  const edits = [
    { item: '{ c: 5 }', at: 1 },
    { item: 'first', after: -1 },
    { item: 'x\n  y', after: 0 },
    { item: 'z', after: 0 },
    { item: 'end' },
  ]
  const edited = withItems('- 1 # one\n- a: 2\n  b: 3\n# four\n- 4\n', [], edits)
  expect(edited).toBe('- first\n- 1 # one\n- x\n  y\n- z\n- { c: 5 }\n# four\n- 4\n- end\n')
  expect(withItems('  - 1\r\n  - 2\r\n', [], [{ item: 'a: 1\n  b: 2', at: 1 }])).toBe(
    '  - 1\r\n  - a: 1\r\n    b: 2\r\n',
  )
  expect(withItems('[1, 2]\n', [], edits.slice(1, 2))).toBe('[first, 1, 2]\n')
})
