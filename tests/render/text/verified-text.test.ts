import { expect, test } from 'vitest'
import { siteOf } from '../../../src/derive/addresses.ts'
import { assertionsText } from '../../../src/render/text/assertions-text.ts'
import { textContextOf } from '../../../src/render/text/text-context.ts'
import { verifiedText } from '../../../src/render/text/verified-text.ts'
import { gateMatrix as matrix } from '../gate-matrix.ts'

const context = textContextOf(siteOf({ SITE: 'https://site.example', BASE: undefined }), matrix)

test('what runs show as a mail', async () => {
  await expect(verifiedText(matrix, context)).toMatchFileSnapshot('verified-text/verified.txt')
})

test('assertions with the runs that bear them out', async () => {
  await expect(assertionsText(matrix, context)).toMatchFileSnapshot('verified-text/assertions.txt')
})

test('without records assertions say nothing of runs', () => {
  const none = { ...matrix, executions: [], verified: [] }
  expect(assertionsText(none, context)).not.toMatch(/runs/i)
})
