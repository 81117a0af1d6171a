import { expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()

it('line numbers stand in the box of their code, before it', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/7/`)
  const lines = await page.locator('pre .l').evaluateAll((lines) =>
    lines.map((line) => {
      const number = line.querySelector('.n')?.getBoundingClientRect()
      const code = document.createRange()
      code.setStart(line, 1)
      code.setEndAfter(line)
      return {
        box: line.closest('pre')?.getBoundingClientRect().left ?? 0,
        number: { left: number?.left ?? 0, right: number?.right ?? 0 },
        code: Math.min(...[...code.getClientRects()].filter(({ width }) => width > 0).map(({ left }) => left)),
      }
    }),
  )
  expect(lines.length).toBeGreaterThan(40)
  for (const { box, number, code } of lines) {
    expect(number.left).toBeGreaterThanOrEqual(box)
    expect(number.right).toBeLessThanOrEqual(code)
  }
})

it('selected code is the code alone, with its tabs', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.origin}/tdp/code/handle_changed_spte/`)
  const selected = await page.locator('div.snippet pre').evaluate((code) => {
    getSelection()?.selectAllChildren(code)
    return getSelection()?.toString()
  })
  expect(selected).toMatch(/^\/\*.*\*\/\nvoid handle_changed_spte\(.*\n(.*\n)*\tKVM_BUG_ON\(ret, kvm\);\n}\n?$/)
})
