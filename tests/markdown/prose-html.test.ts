import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { inlineProseHtml, proseHtml } from '../../src/markdown/prose-html.ts'

const context = {
  resolve: (name: string) =>
    name === '7' ? { kind: 'row' as const, id: '7' } : name === 'f' ? { kind: 'symbol' as const, id: 'f' } : undefined,
  hrefOf: ({ kind, id }: { kind: string; id: string }) => `#${kind}-${id}`,
}

test.each([
  ['row [[7]] and `f()`', '<p>row <a href="#row-7">7</a> and <a href="#symbol-f"><code>f()</code></a></p>'],
  ['[[8]] and `g()`', '<p>[[8]] and <code>g()</code></p>'],
  ['<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
  ['[a](https://x.example/?b=c)', '<p><a href="https://x.example/?b=c" class="named">a</a></p>'],
  ['<https://x.example/>', '<p><a href="https://x.example/">https://x.example/</a></p>'],
  ['[a](javascript:alert) [b](http://x.example) [c](/d)', '<p>a b c</p>'],
  ['![alt](https://x.example/i.png)', '<p>alt</p>'],
  ['# big', '<p>big</p>'],
  [
    '| a | <b> |\n|:-:|--:|\n| [[7]] | `c \\| d` |',
    '<div class="scroll"><table class="prose"><thead><tr><th class="center" scope="col">a</th><th class="right" scope="col">' +
      '&#x3C;b></th></tr></thead><tbody><tr><td class="center"><a href="#row-7">7</a></td><td class="right"><code>c | d</code>' +
      '</td></tr></tbody></table></div>',
  ],
  [
    '| a |\n|---|',
    '<div class="scroll"><table class="prose"><thead><tr><th scope="col">a</th></tr></thead></table></div>',
  ],
])('%j', (prose, html) => expect(proseHtml(prose, context)).toBe(html))

test('inline: a paragraph without its tags', () => {
  expect(inlineProseHtml('`f()`\nof <b>\n\nmore', context)).toBe(
    '<a href="#symbol-f"><code>f()</code></a> of &#x3C;b> more',
  )
})

test('a reference that has no address stays text', () => {
  expect(inlineProseHtml('[[7]]', { ...context, hrefOf: () => undefined })).toBe('7')
})

test('no prose makes an element that prose does not have', () => {
  const parts = fc.constantFrom(
    '<',
    '>',
    '/',
    'script',
    'img src=x onerror=y',
    '"',
    '&',
    '[',
    '](',
    ')',
    '`',
    '*',
    '\n',
    '- ',
    'javascript:',
    '![',
    '[[7]]',
    '    ',
    '|',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 20 }), (words) => {
      const { document } = new JSDOM(`<body>${proseHtml(words.join(''), context)}</body>`).window
      for (const { localName, attributes } of document.body.querySelectorAll('*')) {
        expect(['p', 'a', 'em', 'strong', 'code', 'pre', 'ul', 'ol', 'li', 'blockquote', 'br', 'hr']).toContain(
          localName,
        )
        for (const { name, value } of attributes) {
          expect(['href', 'class', 'start']).toContain(name)
          if (name === 'href') expect(value).toMatch(/^(https:|mailto:|#)/)
        }
      }
    }),
  )
})
