import { expect, it } from 'vitest'
import { readContent } from '../../src/load/read-content.ts'
import { servedSite } from './served-site.ts'

const site = servedSite()
const flows = readContent(process.cwd()).matrices.find(({ matrix }) => matrix.id === 'tdp')?.matrix.flows ?? []
const opened = async (path: string) => {
  const page = await site.browser.newPage({ javaScriptEnabled: false })
  await page.goto(site.origin + path)
  return page
}

it('the page of the flows has each under its anchor, with its rows', async () => {
  const page = await opened('/tdp/flows/')
  for (const { id, rows } of flows) {
    const facts = page.locator(`h2#flow-${id} + p`)
    expect(await facts.locator('a[href^="/tdp/"]').allInnerTexts()).toEqual(expect.arrayContaining(rows))
  }
  await page.close()
})

it('its index says for every row which flows make it, or that none does', async () => {
  const page = await opened('/tdp/flows/')
  const told = await page.locator('.by-row tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.querySelector('th')?.innerText ?? '',
      flows: [...row.querySelectorAll('td:last-child a')].map((link) => link.getAttribute('href')),
    })),
  )
  for (const { id, flows: hrefs } of told)
    expect(hrefs).toEqual(flows.filter(({ rows }) => rows.includes(id)).map((flow) => `/tdp/flows/#flow-${flow.id}`))
  const without = await page.locator('p', { hasText: 'No flow makes' }).locator('a').allInnerTexts()
  expect([...told.map(({ id }) => id), ...without].map(Number).sort((one, other) => one - other)).toEqual(
    Array.from({ length: 14 }, (_, index) => index + 1),
  )
  await page.close()
})

it('a row leads to its flows there, and so does an anchor of the former place', async () => {
  const [flow] = flows
  const page = await opened(`/tdp/${flow?.rows[0]}/`)
  await page.locator(`a[href="/tdp/flows/#flow-${flow?.id}"]`).click()
  await expect.poll(() => page.url()).toBe(`${site.origin}/tdp/flows/#flow-${flow?.id}`)
  expect(await page.locator(':target').isVisible()).toBe(true)
  await page.goto(`${site.origin}/tdp/code/#flow-${flow?.id}`)
  await page.locator(':target a').click()
  await expect.poll(() => page.url()).toBe(`${site.origin}/tdp/flows/#flow-${flow?.id}`)
  await page.close()
})
