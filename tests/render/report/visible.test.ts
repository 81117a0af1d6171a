import { expect, test } from 'vitest'
import { visible } from '../../../src/render/report/visible.ts'

test.each([
  ['a\n\tb', 'a\\x0a\\x09b'],
  ['\0\x1b[2J\x7f\x9b', '\\x00\\x1b[2J\\x7f\\x9b'],
  ['\u061c\u200e\u200f\u2028\u2029', '\\u061c\\u200e\\u200f\\u2028\\u2029'],
  ['\u202a\u202b\u202c\u202d\u202e', '\\u202a\\u202b\\u202c\\u202d\\u202e'],
  ['\u2066\u2067\u2068\u2069\ufeff\ud800', '\\u2066\\u2067\\u2068\\u2069\\ufeff\\ud800'],
  ['\u{1fffe}', '\\u{1fffe}'],
  ['שלום é 👩\u200d💻 \\x1b', 'שלום é 👩\u200d💻 \\x1b'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
})
