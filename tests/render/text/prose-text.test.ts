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
