import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../src/render/site/csp.ts'

test('allows the styles and scripts of the page by hash, and nothing else', async () => {
  expect(await contentSecurityPolicy(['a{}', 'b{}'], [])).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}=' 'sha256-[\w+/]{43}='; script-src 'none'; img-src data:; base-uri 'none'; form-action 'none'$/,
  )
  const [one, other] = await Promise.all([contentSecurityPolicy([], ['1']), contentSecurityPolicy([], ['2'])])
  expect(one).not.toBe(other)
})

test('scripts that bring others are allowed to', async () => {
  expect(await contentSecurityPolicy([], ['1'], true)).toMatch(/; script-src 'sha256-[\w+/]{43}=' 'strict-dynamic'; /)
})
