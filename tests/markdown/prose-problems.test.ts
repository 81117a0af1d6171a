import { expect, test } from 'vitest'
import { proseProblems } from '../../src/markdown/prose-problems.ts'

// The caret stands below the place of the problem, in the last line of the prose that is not empty below it.
test.each([
  ['heading', '# big\n^'],
  ['heading', 'big\n^\n==='],
  ['image', 'a ![b](https://x.example/i.png)\n  ^'],
  ['table', '| a | b |\n^\n|---|'],
  ['table', '| a | b |\n|---|---|\n| c |\n^'],
  ['table', '| a | b |\n|---|---|\n| c | d | e |\n^'],
  ['image', '| a |\n|---|\n| ![b](https://x.example/i.png) |\n  ^'],
  ['html', '| a |\n|---|\n| <b> |\n  ^'],
  ['link', '| a |\n|---|\n| [b](http://x.example/) |\n  ^'],
  ['footnote', '| a |\n|---|\n| b [^1] |\n    ^'],
  ['html', 'a <b>c\n  ^'],
  ['link', 'a [b](http://x.example/)\n  ^'],
  ['link', '*a* [b](javascript:alert)\n    ^'],
  ['definition', '[a]: https://x.example/\n^'],
  ['footnote', 'a [^1] b\n  ^'],
  ['quotation', '> a\n^'],
  ['rule', '***\n^'],
  ['break', 'a\\\n ^\nb'],
  ['code', '    a\n^'],
])('%s in %j', (kind, drawn) => {
  const lines = drawn.split('\n')
  const at = lines.findIndex((line) => /^ *\^$/.test(line))
  const prose = lines.filter((_, index) => index !== at).join('\n')
  expect(proseProblems(prose)).toEqual([expect.objectContaining({ kind, line: at, column: (lines[at] ?? '').length })])
})

test('restricted Markdown has none', () => {
  const prose =
    'A *b* **c** `<d>` [e](https://x.example/) <mailto:f@x.example> [[7]] a < b.\n\n- g\n- h\n\n1. i\n\n```c\n<j>\n```\n\n| k |\n|---|\n| `l \\| <m>` |\n'
  expect(proseProblems(prose)).toEqual([])
})

test.each([
  ['a list', '2. The doors\n'],
  ['a list', 'one of\n\n- open\n- shut\n'],
  ['a table', 'so:\n\n| a |\n|---|\n| b |\n'],
  ['a block of code', 'so:\n\n```c\nturn();\n```\n'],
])('%s is none in a line: %j', (what, prose) => {
  expect(proseProblems(prose)).toEqual([])
  expect(proseProblems(prose, 'line')).toEqual([expect.objectContaining({ message: `${what} in a line of prose` })])
})

const told = (prose: string) => proseProblems(prose).map(({ line, column, message }) => [line, column, message])

test('what is too long or too deep is told and not read', () => {
  expect(told('*a_ '.repeat(2001))).toEqual([[1, 1, 'the text is too long']])
  for (const marker of ['> ', '>', '- ', '* ', '+ ', '1. ', '10) ', '> - 1. '])
    for (const before of ['', 'First.\n\n', '   '])
      expect(told(`${before}${marker.repeat(1000)}a`), marker).toEqual([[1, 1, 'nested too deeply']])
})

test.each([
  ...['*a_ ', '*_', '*[', '*a ', '_', '[', '![', '[[', '[a](', '\\[', '<a ', '&', '`\n', '- a\n', '1. a\n', 'a\n===\n'],
  ...['[a]: b\n', '\n  - ', 'a  \n', '* *\n', '~~~\n', '|-', `${'- '.repeat(15)}a\n`],
])('%j again and again is told and not read', (piece) => {
  const prose = piece.repeat(1001)
  expect(told(prose.slice(0, 7999))).toEqual([[1, 1, 'the text has too many marks']])
})

test('a long text of code spans, links and lists has not too many', () => {
  const prose = '- `kvm_tdp_mmu_map()` *does* what [[7]] says: [a link](https://example.org/a_b)\n'.repeat(80)
  expect(prose.length).toBeGreaterThan(6000)
  expect(proseProblems(prose)).toEqual([])
})
