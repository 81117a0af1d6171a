import { expect, test } from 'vitest'
import { problemText } from '../../../src/render/report/problem-text.ts'

test('a problem, what is allowed and a second place', () => {
  const also = [{ path: 'b.md', line: 3, column: 4, message: 'the first is here' }]
  expect(
    problemText({ path: 'a.md', line: 1, column: 2, rule: 'known-value', message: 'unknown `x`', allowed: 'y', also }),
  ).toBe('a.md:1:2: unknown `x` [known-value]\n  allowed: y\n  b.md:3:4: the first is here')
})

test('the name of a file stays on its line and cannot drive a terminal', () => {
  const place = { path: 'a\n\x1b[2J\u202e.md', line: 1, column: 1 }
  const text = problemText({ ...place, rule: 'schema', message: 'm', also: [{ ...place, message: 'n' }] })
  expect(text).toBe('a\\x0a\\x1b[2J\\u202e.md:1:1: m [schema]\n  a\\x0a\\x1b[2J\\u202e.md:1:1: n')
})
