import { expect, test } from 'vitest'
import { tdpMatrix } from '../../content/tdp-matrix.ts'
import { gateMatrix } from '../gate-matrix.ts'
import { cFiles } from './c-files.ts'

test.each(Object.entries(cFiles(gateMatrix)))('%s of a small matrix', async (name, text) => {
  await expect(text).toMatchFileSnapshot(`gate/${name}`)
})

test('the reference keeps to 80 columns and to ASCII, and says all that a reader of the code needs', () => {
  const files = cFiles(tdpMatrix())
  for (const text of Object.values(files)) {
    expect(text).toMatch(/^[\n\t\x20-\x7e]*\n$/)
    for (const line of text.split('\n')) {
      const columns = line.replace(/\t/g, ' '.repeat(8)).length
      expect(columns <= 80 || /^\s*\* https:\/\/\S+$/.test(line), line).toBe(true)
      expect(line).not.toMatch(/\s$/)
    }
  }
  const header = files['scenarios.h']
  for (const words of ['https://site.example/tdp/7/', 'Notes: a1', 'TDP_ROW_14,', '.hittable_if = "pfn_changed"'])
    expect(header).toContain(words)
})

test('a retired row is none', () => {
  expect(gateMatrix.rows.some(({ retired }) => retired)).toBe(true)
  expect(cFiles(gateMatrix)['scenarios.h']?.match(/\.row = /g)).toHaveLength(5)
})
