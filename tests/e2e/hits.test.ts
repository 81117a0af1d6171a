import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../src/command/root.ts'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { writeHits } from './hits-content.ts'
import { pageWith } from './page-with.ts'
import { type Served, serve } from './server.ts'

const content = mkdtempSync(join(tmpdir(), 'hits-'))
let built: Built
let served: Served
beforeAll(async () => {
  writeHits(content)
  cpSync(join(root, 'tests/rich'), content, { recursive: true })
  built = builtElsewhere({ CONTENT: content })
  served = await serve(built.site)
})
afterAll(async () => {
  served?.close()
  built?.remove()
  rmSync(content, { recursive: true })
})

async function looking(path: string, look: (page: Page) => Promise<void>, options = {}) {
  const page = await pageWith(options)
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(served.origin + path)
  await look(page)
  expect(said).toEqual([])
}

const listAfter = (page: Page, heading: string) =>
  page
    .locator('#matrix div.text')
    .filter({ hasText: heading })
    .locator('p', { hasText: heading })
    .locator('xpath=following-sibling::*[1]')

describe('below the table', () => {
  it('few gaps and what cannot occur are listed in the words of the table', () =>
    looking('/first/', async (page) => {
      expect(await page.locator('caption').innerText()).toBe(
        '10 rows, 26 of 27 combinations possible, 1 gap, 9 overlaps. Where rows overlap, the first counts.',
      )
      expect(await page.getByText('Incomplete:').innerText()).toBe('Incomplete: Nobody looks up.')
      const gaps = listAfter(page, 'Not covered:')
      expect(await gaps.getByRole('listitem').allInnerTexts()).toEqual([
        'the kind=all but kind No. 0; the way=way No. 2',
      ])
      const never = listAfter(page, 'Cannot occur:').getByRole('listitem')
      expect(await never.allInnerTexts()).toEqual(['the kind=kind No. 0; the way=way No. 2: It is too low.'])
      expect(await never.locator('em').innerText()).toBe('too')
      const [table, list] = [await page.locator('table.matrix').boundingBox(), await gaps.boundingBox()]
      expect((table?.y ?? 0) + (table?.height ?? 0)).toBeLessThanOrEqual(list?.y ?? 0)
    }))

  it.each([
    [
      '/first/',
      'Where rows overlap:',
      'row 1 before row 10, which says the same: the kind=kind No. 0; the way=way No. 0',
    ],
    ['/any/', 'Not covered:', 'the kind=kind No. 0; the way=way No. 0'],
  ])('on %s more than eight are folded: %s', (path, heading, entry) =>
    looking(path, async (page) => {
      const fold = listAfter(page, heading)
      const entries = fold.getByRole('listitem')
      expect(await entries.count()).toBe(0)
      await fold.getByText('9 entries').click()
      expect(await entries.count()).toBe(9)
      expect(await entries.first().innerText()).toBe(entry)
    }),
  )

  it('rows that say the same are told as such', () =>
    looking('/any/', async (page) => {
      const overlaps = listAfter(page, 'Where rows overlap:').getByRole('listitem')
      expect(await overlaps.allInnerTexts()).toEqual([
        'rows 1 and 10 say the same: the kind=kind No. 0; the way=way No. 8',
        'rows 2 and 10 say the same: the kind=kind No. 1; the way=way No. 8',
      ])
    }))
})

describe('the filter', () => {
  const notice = (page: Page) => page.locator('#matrix p.soft[role=status]')
  const struck = (page: Page) =>
    page
      .locator('tr[data-f]:visible')
      .evaluateAll((rows) =>
        rows.flatMap((row) =>
          getComputedStyle(row.querySelector('td') ?? row).textDecorationLine === 'line-through' ? [row.id] : [],
        ),
      )

  it.each(['/first/', '/first/offline.html'])('strikes out rows that do not count for what is asked, on %s', (path) =>
    looking(`${path}?kind=kind3`, async (page) => {
      expect(await page.locator('#filter output').innerText()).toBe('2 of 10 rows')
      expect([await struck(page), await notice(page).innerText()]).toEqual([[], ''])
      await page.getByLabel('the way').selectOption('way0')
      const text = 'Struck out: row 10 does not count, as a row before it does.'
      await expect.poll(() => notice(page).innerText()).toBe(text)
      expect(await struck(page)).toEqual(['10'])
      await page.goBack()
      await expect.poll(() => notice(page).innerText()).toBe('')
      expect(await struck(page)).toEqual([])
      await page.goForward()
      await expect.poll(() => struck(page)).toEqual(['10'])
      await page.getByRole('button', { name: 'Show all' }).click()
      await expect.poll(() => struck(page)).toEqual([])
    }),
  )

  it('strikes out nothing where rows say the same, but what cannot occur', () =>
    looking('/any/?kind=kind0&way=way8', async (page) => {
      expect(await page.locator('#filter output').innerText()).toBe('2 of 10 rows')
      expect([await struck(page), await notice(page).innerText()]).toEqual([[], ''])
      await page.getByLabel('the kind').selectOption('kind2')
      await page.getByLabel('the way').selectOption('way1')
      const text = 'Struck out: row 3 does not count, as nothing that can occur is left to it.'
      await expect.poll(() => notice(page).innerText()).toBe(text)
      expect(await struck(page)).toEqual(['3'])
    }))
})

it('the grid has each row where it counts, and says what cannot occur', () =>
  looking('/first/grid/', async (page) => {
    const fields = await page.locator('table.grid tbody tr').first().locator('td').allInnerTexts()
    expect(fields.map((field) => field.replace(/\s+/g, ' ').trim())).toEqual([
      '1 opens Y',
      '10 opens Y',
      'cannot occur',
    ])
  }))

describe('a row', () => {
  const cells = (page: Page) => page.locator('main').innerText()

  it('says what rows before it have, and what is left to it', () =>
    looking('/first/10/', async (page) => {
      const text = (await cells(page)).replace(/\s+/g, ' ')
      expect(text).toContain('Counts for 9 of 26: the way=way No. 1')
      expect(text).toContain('Rows 1, 2, 3, 4, 5, 6, 7, 8 and 9 count first for: the way=way No. 0')
      const mail = await (await page.request.get(`${served.origin}/first/10.txt`)).text()
      expect(mail).toContain(`Rows 1, 2, 3, 4, 5, 6, 7, 8 and 9 count first for:
- the way=way No. 0
Left to row 10:
- the way=way No. 1
`)
    }))

  it('says which rows say the same, and covers all that its cells say', () =>
    looking('/any/10/', async (page) => {
      const text = (await cells(page)).replace(/\s+/g, ' ')
      expect(text).toContain('Covers 2 of 80: the kind=kind No. 0,kind No. 1; the way=way No. 8')
      expect(text).toContain('Rows 1 and 2 say the same for: the kind=kind No. 0,kind No. 1; the way=way No. 8')
    }))

  it('says nothing of others where it has all to itself', () =>
    looking('/first/1/', async (page) => {
      expect(await cells(page)).toContain('Counts for 1 of 26')
      expect(await cells(page)).not.toMatch(/count first|counts first|say the same/)
    }))
})

describe('a matrix of 279,936 combinations', () => {
  it('has a page of less than 200 kB, which names the gap', () =>
    looking('/large/', async (page) => {
      expect(statSync(join(built.site, 'large/index.html')).size).toBeLessThan(200_000)
      expect(await page.locator('caption').innerText()).toBe('7 rows, 279,936 combinations, 1 gap, 0 overlaps.')
      const gaps = listAfter(page, 'Not covered:').getByRole('listitem')
      const all = Array.from({ length: 7 }, (_, at) => `the in${at}=in${at} No. 0`)
      expect(await gaps.allInnerTexts()).toEqual([all.join('; ')])
    }))

  it.each(['/first/', '/any/', '/large/'])('%s is not wider than a phone', (path) =>
    looking(
      path,
      async (page) => {
        expect(await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0)
      },
      { viewport: { width: 390, height: 844 } },
    ),
  )
})

describe('a table with groups in groups, several marks and notes on cells', () => {
  const shown = (page: Page) =>
    page.locator('.matrix tbody tr[id]:visible').evaluateAll((rows) => rows.map(({ id }) => id))
  const groups = (page: Page) => page.locator('.matrix [scope=rowgroup] > div:visible').allInnerTexts()

  it('is filtered by one of several marks and by marks with a blank, and shows the groups around what is left', () =>
    looking('/lexer/?does=end', async (page) => {
      expect([await shown(page), await groups(page)]).toEqual([['word-control'], ['Inside']])
      await page.selectOption('label:has-text("then does") select', 'keep it')
      expect(await shown(page)).toEqual(['letter', '80-ff', 'rest'])
      expect(await groups(page)).toEqual(['Outside', 'at the start', 'Inside'])
      expect(page.url()).toContain('?does=keep+it'.replace('+', '%20'))
    }))

  it('has headings over headings, and marks of notes on headings and cells', () =>
    looking('/lexer/', async (page) => {
      expect(await page.locator('.matrix .under').allInnerTexts()).toEqual(['then'])
      expect(await page.locator('.matrix thead sup').allInnerTexts()).toEqual(['bytes'])
      expect(await page.locator('#control sup').allInnerTexts()).toEqual(['loud'])
      await page.locator('.matrix thead sup a').click()
      expect(await page.locator('main').innerText()).toContain('On the heading of byte')
    }))

  it('says several marks, ranges and what is left out in the words of the table', () =>
    looking('/lexer/word-control/', async (page) => {
      const facts = await page.locator('.facts').first().innerText()
      for (const words of ['0x00-0x1f', 'all but in a comment', 'ends the word, nothing'])
        expect(facts).toContain(words)
    }))
})
