import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { diagramStyle } from '../../../src/render/diagram/diagram-style.ts'

const packed = (css: string) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}:;,]) ?/g, '$1')
    .replaceAll(';}', '}')

it('is the same on pages as in a diagram that stands alone', () => {
  const page = packed(readFileSync('src/styles/site.css', 'utf8'))
  const rules = packed(diagramStyle).split(/(?<=\})/)
  expect(rules.filter((rule) => rule.trim() !== '' && !page.includes(rule.trim()))).toEqual([])
})
