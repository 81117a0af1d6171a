import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { builtSite } from './built-site.ts'

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

it.each([
  'tdp/offline.html',
  'tdp/index.html',
  'tdp/7/index.html',
  'tdp/a1/index.html',
  'tdp/grid/index.html',
  'tdp/code/index.html',
  'tdp/changes/index.html',
  'index.html',
  '404.html',
])('%s is valid HTML', async (name) => {
  const { results } = await validator.validateString(readFileSync(join(builtSite, name), 'utf8'))
  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ line, column, message, ruleId }) => `${line}:${column}: ${message} [${ruleId}]`),
    ),
  ).toEqual([])
})
