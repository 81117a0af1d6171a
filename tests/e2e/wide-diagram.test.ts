import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { pageWith } from './page-with.ts'
import { type Served, serve } from './server.ts'

const states = Array.from({ length: 13 }, (_, at) => `state${at}`)
const list = (ids: string[], more = '') => ids.map((id) => `      - id: ${id}\n${more}`).join('')
const matrix = `title: Wide
summary: From one state to many.
revision: 1
incomplete: only what is drawn has rows
inputs:
  - id: before
    values:
${list(states)}  - id: event
    values:
${list(['stay', ...states.slice(1).map((id) => `to-${id}`)])}verdicts:
  - id: after
    marks:
${list(states)}      - id: same
        stays: before
groups: [{ id: all, label: All }]
legend:
  - { id: before, text: what it was }
  - { id: event, text: what happens }
  - { id: after, text: what it is }
  - { id: unchanged, explains: [same], text: as before }
  - { id: states, explains: [${states.join(', ')}], text: states }
  - { id: events, explains: [stay, ${states.slice(1).map((id) => `to-${id}`)}], text: events }
  - { id: X, text: any }
diagram: { from: before, to: after }
grid: { down: event, across: before, lead: true }
`
const row = (before: string, event: string, after: string) =>
  `---\ninputs: { before: ${before}, event: ${event} }\nverdicts: { after: ${after} }\ngroup: all\n---\n\nMade.\n`

const content = mkdtempSync(join(tmpdir(), 'wide-'))
let built: Built
let served: Served
beforeAll(async () => {
  mkdirSync(join(content, 'wide/rows'), { recursive: true })
  const rows = Object.fromEntries(states.slice(1).map((id) => [`go-${id}`, row('state0', `to-${id}`, id)]))
  for (const [id, text] of Object.entries({ ...rows, stay: row('X', 'stay', 'same') }))
    writeFileSync(join(content, `wide/rows/${id}.md`), text)
  writeFileSync(join(content, 'wide/matrix.yaml'), matrix)
  writeFileSync(
    join(content, 'wide/permalinks.txt'),
    [...Object.keys(rows), 'stay'].map((id) => `row ${id}\n`).join(''),
  )
  built = builtElsewhere({ CONTENT: content })
  served = await serve(built.site)
}, 120_000)
afterAll(async () => {
  served?.close()
  built?.remove()
  rmSync(content, { recursive: true })
})

test('a wide diagram is turned, in its text as well, and a mark that stays leads from each state to itself', () => {
  const text = readFileSync(join(built.site, 'wide/diagram.mmd'), 'utf8')
  expect(text).toContain('  direction LR\n')
  expect(text.match(/^ {2}(\w+) --> \1 : stay$/gm)).toHaveLength(states.length)
  expect(text).not.toContain('same')
  const svg = readFileSync(join(built.site, 'wide/diagram.svg'), 'utf8')
  expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThan(1100)
  expect(svg.match(/ href="[^"]*" tabindex="-1"/g)).toHaveLength(2 * states.length - 1)
})

test('a grid of many columns stands before the matrix where it leads, and no page is wider than its window', async () => {
  const page = await pageWith()
  for (const width of [390, 1200]) {
    await page.setViewportSize({ width, height: 844 })
    for (const address of ['/wide/', '/wide/grid/', '/wide/stay/']) {
      await page.goto(served.origin + address)
      expect([address, await page.locator('html').evaluate((html) => html.scrollWidth)]).toEqual([address, width])
    }
  }
  await page.goto(`${served.origin}/wide/`)
  const tables = await page.locator('main table').evaluateAll((all) => all.map(({ classList }) => classList[0]))
  expect(tables).toEqual(['grid', 'matrix'])
  const head = page.locator('.grid tbody th').first()
  expect(await head.evaluate((one) => getComputedStyle(one).position)).toBe('sticky')
})
