import { expect, test } from 'vitest'
import { proseLine, proseText } from '../../../src/render/text/prose-text.ts'

test('prose is filled, lists hang, code and addresses stay whole', () => {
  const prose = `Words of row [[7]] that are filled to the width, among them \`!mmio_spte && !frozen_spte\`, a *strong* one and \`f()\`.

- one item that is long enough to be broken at the end of the line, so that it hangs
- two
  1. nested

\`\`\`c
if (a)
	b();
\`\`\`

See [the mail](https://lore.example/all/20260129011517.3545883-5-someone@example.com/), or <https://example.org/>.`
  expect(`\n${proseText(prose).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    Words of row 7 that are filled to the width, among them
    \`!mmio_spte && !frozen_spte\`, a *strong* one and f().

    - one item that is long enough to be broken at the end of the line, so
      that it hangs
    - two
      1. nested

        if (a)
                b();

    See the mail
    <https://lore.example/all/20260129011517.3545883-5-someone@example.com/>,
    or <https://example.org/>.
    "
  `)
})

test('a code span is not broken where it fits on a line', () => {
  for (let width = 12; width < 60; width += 1) {
    const text = proseText('Some words before `a && b || c` and after.', { width }).join('\n')
    if (width >= '`a && b || c`'.length) expect(text).toContain('`a && b || c`')
  }
})

test('a word wider than the line is cut, an address is not', () => {
  expect(proseText(`\`${'x'.repeat(100)}\``)).toEqual(['x'.repeat(72), 'x'.repeat(28)])
  const url = `https://example.org/${'x'.repeat(100)}`
  expect(proseText(`See <${url}> there.`)).toEqual(['See', `<${url}>`, 'there.'])
})

test('a tag, a link to elsewhere and a heading come out as text', () => {
  expect(proseText('<b>x</b> [here](javascript:alert) &amp;\n\n# big')).toEqual(['<b>x</b> here &', '', 'big'])
})

test('a title is one line', () => expect(proseLine('`f()`\nscenarios\n\n*all*')).toBe('f() scenarios *all*'))

const locks = `| lock | shared | exclusive |
|---|---|---|
| tree | \`SEPT.ADD\`, \`PAGE.AUG\` and \`PAGE.REMOVE\` | RANGE.BLOCK, and VP.ENTER where it looks for a \`single step\` |
| epoch | VP.ENTER | MEM.TRACK |`

test('a table is aligned, and its cells are filled where it is too wide', () => {
  expect(`\n${proseText('| n | what |\n|---|---|\n| 9 | *a* |\n| 10 | |').join('\n')}\n`).toMatchInlineSnapshot(`
    "
      n | what
    ----|-----
      9 | *a*
     10 |
    "
  `)
  expect(`\n${proseText(locks).join('\n')}\n`).toMatchInlineSnapshot(`
    "
     lock  | shared                 | exclusive
    -------|------------------------|--------------------------------
     tree  | SEPT.ADD, PAGE.AUG and | RANGE.BLOCK, and VP.ENTER where
           | PAGE.REMOVE            | it looks for a \`single step\`
    -------|------------------------|--------------------------------
     epoch | VP.ENTER               | MEM.TRACK
    "
  `)
  expect(`\n${proseText(`- so:\n\n${locks.replace(/^/gm, '  ')}`).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    - so:

       lock  | shared                 | exclusive
      -------|------------------------|--------------------------------
       tree  | SEPT.ADD, PAGE.AUG and | RANGE.BLOCK, and VP.ENTER where
             | PAGE.REMOVE            | it looks for a \`single step\`
      -------|------------------------|--------------------------------
       epoch | VP.ENTER               | MEM.TRACK
    "
  `)
})

test('a table whose words are wider than a line is a list', () => {
  const word = 'w'.repeat(50)
  expect(proseText(`| a | b |\n|---|---|\n| ${word} | ${word} |\n| c | |`)).toEqual([
    `a: ${word}`,
    `b: ${word}`,
    '',
    'a: c',
    'b:',
  ])
})

test('no line of a table is longer than a mail takes', () => {
  for (let size = 1; size < 90; size += 1)
    for (const line of proseText(locks.replace('epoch', 'e'.repeat(size)))) expect(line.length).toBeLessThanOrEqual(75)
})
