import { expect, it } from 'vitest'
import { readContent } from '../../src/load/read-content.ts'
import { servedSite } from './served-site.ts'

const site = servedSite()
const matrix = readContent(process.cwd()).matrices.find(({ matrix }) => matrix.id === 'tdp')?.matrix
const { flows = [], contexts = [] } = matrix ?? {}
const ids = Array.from({ length: 14 }, (_, index) => String(index + 1))
const opened = async (path: string) => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(site.origin + path)
  return page
}

it('the page of the flows has each under its anchor, with its rows', async () => {
  const page = await opened('/tdp/flows/')
  for (const { id, rows } of flows) {
    const facts = page.locator(`h2#flow-${id} + p`)
    expect(await facts.locator('a[href^="/tdp/"]').allInnerTexts()).toEqual(expect.arrayContaining(rows))
  }
})

it('its index says for every row which flows make it in which context, and what none makes at the checked release', async () => {
  const page = await opened('/tdp/flows/')
  const heads = await page.locator('.by-row thead th').allInnerTexts()
  expect(heads.slice(2)).toEqual(contexts.map(({ label }) => label))
  const told = await page.locator('.by-row tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.querySelector('th')?.innerText ?? '',
      cells: [...row.querySelectorAll('td[data-label]')].map((cell) =>
        [...cell.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      ),
    })),
  )
  for (const { id, cells } of told)
    for (const [index, hrefs] of cells.entries()) {
      const made = flows.filter((flow) => flow.rows.includes(id) && flow.contexts.includes(contexts[index]?.id ?? ''))
      expect([...new Set(hrefs)].sort()).toEqual(made.map((flow) => `/tdp/flows/#flow-${flow.id}`).sort())
    }
  expect(told.map(({ id }) => id)).toEqual(ids.filter((id) => flows.some(({ rows }) => rows.includes(id))))
  const without = page.locator('p', { hasText: 'No flow at v7.2.13 makes' }).locator('a')
  expect(await without.allInnerTexts()).toEqual(['2', '4', '10'])
})

it('a cell is split by lock where the row spans both, and says when a flow was there that is gone', async () => {
  const page = await opened('/tdp/flows/')
  const partsOf = (row: string) =>
    page.locator('.by-row tr', { has: page.locator(`a[href="/tdp/${row}/"]`) }).locator('div')
  expect(await partsOf('9').allInnerTexts()).toEqual([
    'shared=Y prefault, async-page, recover-huge, fault-huge',
    'shared=N no flow',
    'no flow',
  ])
  expect(await partsOf('2').allInnerTexts()).toEqual(['change-pte (until v6.9)', 'no flow'])
})

it('a row says near its verdicts who makes it, and leads from a cell that stands all the same to the reason', async () => {
  const page = await opened('/tdp/8/')
  expect(await page.locator('.made').innerText()).toMatch(
    /on a direct root:\s+clear-log-split\s+Made at v7.2.13 on a mirror root:\s+no flow\s+mirror root allowed Y:\s+but no flow makes it at v7.2.13 on a mirror root: why/,
  )
  expect(await page.locator('.made a', { hasText: 'why' }).getAttribute('href')).toBe('#questioned')
  await page.goto(`${site.origin}/tdp/4/`)
  await page.locator('.made a', { hasText: 'why' }).click()
  await expect.poll(() => page.url()).toBe(`${site.origin}/tdp/4/#qualified`)
  expect(await page.locator('p:below(:target)').first().innerText()).toBe(
    'valid: stands as Y; no flow makes it at v7.2.13',
  )
})

it('a row leads to its flows there, and so does an anchor of the former place', async () => {
  const [flow] = flows
  const page = await opened(`/tdp/${flow?.rows[0]}/`)
  await page.locator(`.made a[href="/tdp/flows/#flow-${flow?.id}"]`).click()
  await expect.poll(() => page.url()).toBe(`${site.origin}/tdp/flows/#flow-${flow?.id}`)
  expect(await page.locator(':target').isVisible()).toBe(true)
  await page.goto(`${site.origin}/tdp/code/#flow-${flow?.id}`)
  await page.locator(':target a').click()
  await expect.poll(() => page.url()).toBe(`${site.origin}/tdp/flows/#flow-${flow?.id}`)
})
