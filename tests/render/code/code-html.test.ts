import { expect, it } from 'vitest'
import { codeLineHtml } from '../../../src/render/code/code-html.ts'

const hrefOf = (name: string) => `/${name}/`

it('links names, and none that only the markup has', () => {
  expect(codeLineHtml([{ text: 'a < b && lt > 0x1f', kind: '' }], hrefOf)).toBe(
    '<a href="/a/">a</a> &lt; <a href="/b/">b</a> &amp;&amp; <a href="/lt/">lt</a> &gt; 0x1f',
  )
})

it('links nothing in a comment or a string', () => {
  expect(codeLineHtml([{ text: '"a"', kind: 's' }], hrefOf)).toBe('<span class="s">&quot;a&quot;</span>')
})
