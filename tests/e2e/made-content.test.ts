import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../src/command/root.ts'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { addressesIn, pagesIn } from './built-site.ts'
import { pageWith } from './page-with.ts'
import { type Served, serve } from './server.ts'
import { strangers } from './strangers.ts'
import { unstorable } from './unstorable.ts'

const content = 'tests/e2e/content'
let built: Built
let served: Served
beforeAll(async () => {
  built = builtElsewhere({ CONTENT: content })
  served = await serve(built.site)
})
afterAll(async () => {
  served?.close()
  built?.remove()
})

const file = (name: string) => readFileSync(join(built.site, name), 'utf8')

/** Opens a page for as long as `look` takes, with nothing said by a dialog, the console or an error. */
async function looking(path: string, look: (page: Page) => Promise<void>) {
  const page = await pageWith({ permissions: ['clipboard-read', 'clipboard-write'] })
  const said: string[] = []
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => said.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`error: ${error.message}`))
  await page.goto(served.origin + path)
  await look(page)
  expect(said).toEqual([])
}

describe('every page', () => {
  const visits: { address: string; strangers: string[]; dead: string[]; wide: number[] }[] = []
  beforeAll(
    () =>
      looking('/', async (page) => {
        for (const address of pagesIn(built.site)) {
          const wide: number[] = []
          await page.setViewportSize({ width: 320, height: 740 })
          await page.goto(served.origin + address)
          for (const width of [320, 360]) {
            await page.setViewportSize({ width, height: 740 })
            if (await page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)) wide.push(width)
          }
          visits.push({ address, wide, ...(await page.evaluate(strangers)) })
        }
      }),
    240_000,
  )

  it('has hostile content as text, and links within it lead somewhere', () => {
    expect(visits.length).toBeGreaterThan(50)
    for (const { address, strangers, dead } of visits)
      expect({ address, strangers, dead }).toEqual({ address, strangers: [], dead: [] })
  })

  it.each([320, 360])('is not wider than %d pixels, however long a word', (width) => {
    expect(visits.filter(({ wide }) => wide.includes(width)).map(({ address }) => address)).toEqual([])
  })
})

it('messages of a day are told one after the other, with what each changed', () =>
  looking('/hostile/changes/', async (page) => {
    const told = page.locator('#changes-messages + dl')
    expect(
      (await told.locator('dt, li').allInnerTexts()).map((line) => line.replace(/(: \w+).*/, '$1').slice(-25)),
    ).toEqual([
      ...['2026-01-02', 'row one-row: changed', 'row gone-row: given', 'row second-row: new'],
      ...["wo\" 'one' `tick`: changed", 'ert("word")</script>: new', 'note note1: changed', '2026-01-01'],
    ])
    expect(await told.locator('del').first().innerText()).toContain('<script>alert("earlier")</script> & &amp; "two"')
    expect(await told.innerText()).toContain('Message-ID "1\'&amp;--]]*/{x}$')
    await page.goto(`${served.origin}/hostile/one-row/`)
    expect(await page.getByRole('rowheader', { name: 'posted 2026' }).count()).toBe(2)
    expect(await page.locator('main').innerText()).toContain('posted 2026-01-01 as <script>alert("name")</script>')
  }))

it('parts of an explanation have anchors, on the page by their ids and in the offline copy behind that of the row', () =>
  looking('/hostile/one-row/', async (page) => {
    const part = page.locator('[id="why"]')
    expect(await part.innerText()).toMatch(/^part \{state\} \$\{x\} "two"/)
    expect(await part.getByRole('link').getAttribute('href')).toBe('#why')
    const table = page.locator('section.part', { has: part }).getByRole('table')
    expect(await table.getByRole('columnheader').first().innerText()).toMatch(
      /^cell <script>alert\("cell"\)<\/script> <b> &$/,
    )
    expect(await table.getByRole('cell').nth(1).innerText()).toContain('{x} | ')
    await page.goto(`${served.origin}/hostile/offline.html`)
    for (const id of ['row-one-row.why', 'row-one-row.wide', 'row-one-row.questioned', 'note1.why'])
      expect({ id, count: await page.locator(`[id="${id}"]`).count() }).toEqual({ id, count: 1 })
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([])
  }))

describe('names that objects have', () => {
  const rowsShown = (page: Page) =>
    page.locator('table.matrix tr[data-f]:visible').evaluateAll((rows) => rows.map(({ id }) => id))
  // The label of a select holds its options, too.
  const fieldOf = (page: Page, column: string) =>
    page
      .locator('#filter label')
      .filter({ has: page.locator('span').getByText(column, { exact: true }) })
      .locator('select')
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

  it.each(['/names/', '/names/offline.html'])('filter, reset and copy a view on %s', (path) =>
    looking(path, async (page) => {
      const form = page.getByRole('search', { name: 'Rows' })
      expect(await rowsShown(page)).toEqual(['constructor', 'toString', 'valueOf'])
      const columns = JSON.parse((await form.getAttribute('data-columns')) ?? '') as { id: string; words: string[] }[]
      expect(await form.locator('select').count()).toBe(columns.length)
      for (const { id, words } of columns) {
        const select = fieldOf(page, id)
        for (const word of words) {
          await select.selectOption(word)
          const { rows } = JSON.parse(file('names/matrix.json'))
          const wanted = rows
            .filter(({ inputs, verdicts }: { inputs: object; verdicts: object }) =>
              JSON.stringify(Object.entries({ ...inputs, ...verdicts }).find(([column]) => column === id)).includes(
                `"${word}"`,
              ),
            )
            .map((row: { id: string }) => row.id)
          expect({ id, word, rows: await rowsShown(page) }).toEqual({ id, word, rows: wanted })
          await expect.poll(() => new URL(page.url()).search).toBe(`?${id}=${word}`)
        }
        await form.getByRole('button', { name: 'Show all' }).click()
        expect(await rowsShown(page)).toHaveLength(3)
      }
      await fieldOf(page, 'constructor').selectOption('toString')
      await form.getByLabel('words').fill('aux')
      await expect.poll(() => rowsShown(page), { timeout: 20_000 }).toEqual(['valueOf'])
      await form.getByLabel('words').fill('')
      await page.goBack()
      await page.goBack()
      await page.goForward()
      await expect.poll(() => rowsShown(page)).toEqual(['toString', 'valueOf'])
      await form.getByRole('button', { name: 'Copy link' }).click()
      await expect.poll(() => clipboard(page)).toMatch(/\/names\/\?constructor=toString#matrix$/)
    }),
  )

  it('are taken from a link', () =>
    looking('/names/?constructor=toString&submit=__proto__,constructor&append=length', async (page) => {
      expect(await rowsShown(page)).toEqual(['valueOf'])
      expect(await fieldOf(page, 'submit').inputValue()).toBe('__proto__,constructor')
    }))

  it.each(['constructor', 'toString', 'hasOwnProperty', 'then'])('copy the text of %s', (id) =>
    looking(`/names/${id}/`, async (page) => {
      const copied = async () => {
        const place = page.locator(`p[data-copy="${id}"]`)
        await place.getByRole('button', { name: 'Copy for mail' }).click()
        await place.getByText('Copied: for mail').waitFor()
        return clipboard(page)
      }
      expect(await copied()).toBe(file(`names/${id}.txt`))
      await page.goto(`${served.origin}/names/offline.html`)
      expect(await copied()).toBe(file(`names/${id}.txt`))
    }),
  )

  it('stand in the grid, each in its field', () =>
    looking('/names/grid/', async (page) => {
      const fields = await page.locator('table.grid td').allInnerTexts()
      expect(fields.map((field) => /^\w+/.exec(field)?.[0])).toEqual([
        'constructor',
        'constructor',
        'toString',
        'valueOf',
      ])
      expect(await page.locator('main').innerText()).not.toContain('native code')
    }))

  it('are no cells where nothing is written', () =>
    looking('/names/changes/', async (page) => {
      expect(await page.locator('main').innerText()).toMatch(/No cell differs; rows: 2 new, 1 as posted/)
    }))

  it('are columns of the JSON and the CSV', () => {
    const { rows } = JSON.parse(file('names/matrix.json'))
    expect(rows[0].inputs).toMatchObject({ constructor: ['__proto__'], append: ['valueOf', 'length'] })
    expect(Object.keys(rows[0].verdicts)).toContain('then')
    const [header, first] = file('names/matrix.csv').split('\r\n')
    expect(header).toContain('row,group,constructor,append,dataset,elements,length,toString,name,submit,reset,')
    expect(first).toContain('constructor,Constructors,__proto__,X,hasOwnProperty,constructor,__proto__,0,then,')
  })

  it('of symbols have pages that every system can store, and links that lead to them', () =>
    looking('/names/code/', async (page) => {
      expect(unstorable(addressesIn(built.site))).toEqual([])
      const links = page.locator('table th a')
      expect((await links.allInnerTexts()).sort()).toEqual(
        ['NUL', 'TURN', 'Turn', '__proto__', 'aux', 'com1', 'constructor', 'index', 'toString', 'turn'].sort(),
      )
      for (const name of await links.allInnerTexts()) {
        await page.goto(`${served.origin}/names/code/`)
        await links.getByText(name, { exact: true }).click()
        await expect.poll(() => page.locator('h1').innerText()).toMatch(new RegExp(`^${name}(\\(\\))?$`))
      }
      await page.goto(`${served.origin}/names/offline.html`)
      await page.locator('main').getByRole('link', { name: 'TURN', exact: true }).first().click()
      await expect.poll(() => page.locator(':target').innerText()).toBe('TURN (macro)')
    }))

  it('are options of find', () => {
    const found = (...words: string[]) =>
      execFileSync(process.execPath, ['scripts/scenarios.ts', 'find', '--matrix', 'names', ...words, '--json'], {
        cwd: root,
        env: { ...process.env, CONTENT: content },
        encoding: 'utf8',
      })
    const ids = (...words: string[]) => JSON.parse(found(...words)).map(({ id }: { id: string }) => id)
    expect(ids('--constructor', '__proto__')).toEqual(['constructor'])
    expect(ids('--constructor', 'toString', '--toString', '0', '--then', 'length')).toEqual(['toString', 'valueOf'])
    expect(ids('--submit', '__proto__', '--note', 'hasOwnProperty')).toEqual(['toString'])
  })
})

describe('the footer', () => {
  const footerOf = (name: string) => JSDOM.fragment(file(name)).querySelector('footer')
  const hrefOf = (name: string, link: string) =>
    [...(footerOf(name)?.querySelectorAll('a') ?? [])]
      .find(({ textContent }) => textContent.trim() === link)
      ?.getAttribute('href')

  it('leads to the file and to where a mistake is reported, and is text otherwise', () => {
    const name = 'hostile/one-row/index.html'
    expect(hrefOf(name, 'rows/one-row.md')).toBe(`https://example.org/a%20b?c='x'&d="y"/hostile/rows/one-row.md`)
    expect(hrefOf(name, 'Report a mistake')).toBe("mailto:a@example.org?subject=%22b%22&body='x'")
    expect(footerOf(name)?.innerHTML).not.toContain('<script')
    expect(hrefOf('index.html', 'Source')).toBe(`https://example.org/a%20b?c='x'&d="y"/`)
  })

  it('has no date where a matrix has no log', () => {
    expect(footerOf('bare/index.html')?.textContent.replace(/\s+/g, ' ').trim()).toMatch(/^bare revision 1 · hash/)
  })
})
