import { expect, test } from 'vitest'
import { breakableHtml } from '../../../src/render/site/breakable-html.ts'

test.each([
  ['__handle_changed_spte()', '__<wbr>handle_<wbr>changed_<wbr>spte()'],
  ['arch/x86/tdp_mmu.c', 'arch/<wbr>x86/<wbr>tdp_<wbr>mmu.c'],
  ['plain', 'plain'],
  ['<b>_"&"/', '&lt;b&gt;_<wbr>&quot;&amp;&quot;/'],
])('%s', (name, html) => {
  expect(breakableHtml(name)).toBe(html)
})
