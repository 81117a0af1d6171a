import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { compactHtml } from '../../src/package/compact-html.ts'

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><style>a > b { c: "d" }</style></head><body>${body}</body></html>`

/** What a browser makes of a page, but for the amount of space between words and at the ends of paragraphs. */
const meaning = (html: string) => {
  const { document } = new JSDOM(html).window
  for (const text of [...document.querySelectorAll('body, body *')].flatMap((element) => [...element.childNodes]))
    if (text.nodeType === 3 && !text.parentElement?.closest('pre, script'))
      text.textContent = (text.textContent ?? '').replace(/\s+/g, ' ')
  document.normalize()
  return document.documentElement.outerHTML.replace(/\s+(?=<\/?(p|body|details)\b)/g, '')
}

test.each([
  '<p>one</p><p class="a b">two <a href="#x">x</a></p><ul><li>1</li><li>2</li></ul>',
  '<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>',
  '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tbody><tr><td>c</td></tr></tbody></table>',
  '<pre>\n  a\n\tb <mark id="f.c-1">c</mark>\n</pre>',
  '<p title="it\'s &quot;so&quot; &amp; &lt;b&gt; </p><p>">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>',
  '<p>a\n   b</p> <p> c </p><details><summary>s</summary><p>t</p></details>',
  '<svg viewBox="0 0 1 1" class="diagram"><g aria-hidden="true"><a href="#1" tabindex="-1"><path d="M0 0h1"/></a></g><text>x</text></svg>',
  '<form hidden><select name="a"><option value="">any</option><option>b</option></select><input name="w" type="search"></form>',
  '<script>if (a < b && c > "d") e("<\\/script>")</script>',
])('means the same: %s', (body) => {
  const compact = compactHtml(page(body))
  expect(meaning(compact)).toBe(meaning(page(body)))
  expect(compact.length).toBeLessThan(page(body).length + 2)
})

test('styles and scripts stay byte for byte, so that their hashes hold', () => {
  const compact = compactHtml(page('<script>let  a = 1 &&  2</script>'))
  expect(compact).toContain('<style>a > b { c: "d" }</style>')
  expect(compact).toContain('<script>let  a = 1 &&  2</script>')
})

test('lists of terms keep their end tags, which text browsers need', () => {
  expect(compactHtml(page('<dl><dt>a</dt><dd>b</dd></dl>'))).toContain('<dl><dt>a</dt><dd>b</dd></dl>')
})
