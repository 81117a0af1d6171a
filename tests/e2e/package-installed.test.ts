import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../src/command/root.ts'
import { freePort } from '../command/free-port.ts'
import { scenarios } from '../command/run-scenarios.ts'
import { runningServer } from '../command/running-server.ts'
import { madeFolder, write } from '../files/made-folder.ts'
import { mailedTable } from './mailed-table.ts'
import { pageWith } from './page-with.ts'
import { type Served, serve } from './server.ts'
import { watched } from './watched.ts'

const { name, version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const home = madeFolder()
const temporary = madeFolder()
const installed = join(home, 'node_modules', name)
const place = { CONTENT: undefined, SITE: 'https://site.example', TMPDIR: temporary }

const run = (words: string[], from = home) => scenarios(words, { root: installed, from, env: place })

/** Every file below a folder, by its path from there. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort()

// As npm does it, but for the network: the dependencies are those of the project, and there is nothing else.
beforeAll(() => {
  const packed = madeFolder()
  const env = { ...process.env, npm_config_cache: madeFolder() }
  execFileSync('npm', ['pack', '--offline', '--pack-destination', packed], { cwd: root, env, stdio: 'pipe' })
  execFileSync('tar', ['xzf', `${name}-${version}.tgz`], { cwd: packed })
  mkdirSync(dirname(installed))
  renameSync(join(packed, 'package'), installed)
  for (const one of Object.keys(dependencies)) {
    mkdirSync(dirname(join(home, 'node_modules', one)), { recursive: true })
    symlinkSync(join(root, 'node_modules', one), join(home, 'node_modules', one))
  }
}, 60_000)

describe('the package', () => {
  test('has what its pages import, and no content, test or TypeScript of the command', () => {
    const packed = new Set(filesIn(installed))
    const reached = new Set<string>()
    const visit = (path: string) => {
      if (reached.has(path)) return
      reached.add(path)
      const text = packed.has(path) ? readFileSync(join(installed, path), 'utf8') : ''
      for (const [, to = ''] of text.matchAll(/(?:\bfrom|\bimport\s*\(?)\s*'(\.[^'?\n]+)/g))
        visit(join(dirname(path), to))
    }
    for (const path of packed) if (path.startsWith('src/pages/')) visit(path)
    expect(reached.size).toBeGreaterThan(200)
    expect([...reached].filter((path) => !packed.has(path))).toEqual([])
    const folders = new Set(
      [...packed].map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('src/') ? 2 : 1)
          .join('/'),
      ),
    )
    const sources = [...folders].filter((folder) => folder.startsWith('src/'))
    expect(sources.filter((folder) => ![...reached].some((path) => path.startsWith(`${folder}/`)))).toEqual([])
    expect([...folders].filter((folder) => !sources.includes(folder)).sort()).toEqual([
      ...['LICENSE', 'README.md', 'dist-package', 'package.json', 'public', 'schemas', 'scripts', 'starter'],
    ])
    expect(
      [...packed].filter((path) => /^scripts\/.*\.ts$|\.test\.|^src\/(command|check|content)\//.test(path)),
    ).toEqual([])
  })

  test('tells its verbs', () => {
    expect(run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('usage: scenarios VERB'), err: '' })
    expect(run(['build', '--help']).out).toContain('the folder of matrices; content where left out')
  })
})

describe('a site of one’s own', () => {
  const ours = ['.github', '.gitignore', 'README.md', 'content']
  /** The cells of each row of the matrix on a page. */
  const cellsOn = (page: Page) =>
    page
      .locator('table.matrix tr[data-f]')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll<HTMLElement>('th, td')].map(({ innerText }) => innerText)),
      )

  test('is made, checked and built, with nothing written beside it', () => {
    const before = filesIn(installed)
    expect(run(['new', '--site'])).toEqual({
      code: 2,
      out: '',
      err: 'scenarios: `node_modules` is here already\n  allowed: an empty folder, or --force, which keeps the files that are there\n',
    })
    const made = run(['new', '--site', '--force'])
    expect(made).toMatchObject({ code: 0, err: '' })
    const written = made.out.split('\n\n')[0]?.split('\n').sort()
    expect(written).toEqual(expect.arrayContaining(filesIn(join(home, 'content')).map((path) => `content/${path}`)))
    expect(readdirSync(home).sort()).toEqual([...ours, 'node_modules', 'package.json'])
    expect(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).dependencies).toEqual({ [name]: version })

    expect(run(['check'])).toEqual({
      code: 0,
      out: 'review: 5 rows, 9 combinations, 0 gaps, 0 overlaps\n',
      err: '',
    })
    write(home, { 'mail.txt': mailedTable.message })
    expect(run(['import', 'mail.txt', '--id', 'doors', '--quote'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^content\/doors: 5 rows, 1 group, 1 note\n/),
      err: '',
    })
    expect(run(['check'])).toEqual({
      code: 0,
      out: 'doors: 5 rows, 12 combinations, 0 gaps, 0 overlaps\nreview: 5 rows, 9 combinations, 0 gaps, 0 overlaps\n',
      err: '',
    })
    expect(run(['build'])).toMatchObject({ code: 0, out: expect.stringMatching(/the site is in `dist`\n$/) })
    const page = readFileSync(join(home, 'dist/review/index.html'), 'utf8')
    expect(page).toContain('May a change go in?')
    expect(page).toContain('href="/review/untested/"')
    expect(readFileSync(join(home, 'dist/review/sound.txt'), 'utf8')).toContain('https://site.example/review/sound/')

    expect(readdirSync(home).sort()).toEqual([...ours, 'dist', 'mail.txt', 'node_modules', 'package.json'])
    expect(filesIn(installed)).toEqual(before)
    expect(readdirSync(join(home, 'node_modules')).filter((name) => name.startsWith('.'))).toEqual([])
    const left = filesIn(temporary).filter((path) => !path.startsWith('node-compile-cache/'))
    expect(left.filter((path) => !/^scenarios[-\d]*\/\.cache\/\w+\.json$/.test(path))).toEqual([])
  })

  describe('in a browser', () => {
    let site: Served
    beforeAll(async () => {
      site = await serve(join(home, 'dist'))
    })
    afterAll(() => site?.close())

    test('has the table of the message, and a page for each row', async () => {
      const page = await pageWith()
      const { requests, complaints, failed } = watched(page)
      await page.goto(`${site.origin}/doors/`)
      expect(await page.locator('h1').innerText()).toBe('Doors and keys')
      expect(await cellsOn(page)).toEqual(mailedTable.rows)
      expect(await page.locator('#legend').innerText()).toContain('whether the visitor gets in')
      expect(await page.locator('h3#a').innerText()).toBe('a Note a')

      await page.getByRole('link', { name: '2', exact: true }).first().click()
      await page.waitForURL(`${site.origin}/doors/2/`)
      expect(await page.locator('h1').innerText()).toBe('Row 2: door open, key X, alarm on: opens no')
      expect(await page.locator('dl.facts dd:not(.soft)').allInnerTexts()).toEqual(['open', 'X', 'on', 'no a'])
      expect({ complaints, failed }).toEqual({ complaints: [], failed: [] })
      expect(requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([])
    })

    test('is all in one file, without a network', async () => {
      const path = join(madeFolder(), 'a copy.html')
      copyFileSync(join(home, 'dist/doors/offline.html'), path)
      const page = await pageWith({ offline: true })
      const { requests, complaints, failed } = watched(page)
      await page.goto(pathToFileURL(path).href)
      expect(await cellsOn(page)).toEqual(mailedTable.rows)
      expect({ complaints, failed, requests }).toEqual({
        complaints: [],
        failed: [],
        requests: [pathToFileURL(path).href],
      })
    })
  })

  test('is served as built, and as it is written', async () => {
    for (const verb of ['preview', 'dev']) {
      const port = String(await freePort())
      const { PATH = '' } = process.env
      const server = await runningServer(installed, [verb, '--port', port], { PATH, TMPDIR: temporary }, home)
      try {
        const answer = await fetch(`${server.origin}/review/broken/`)
        expect([verb, answer.status]).toEqual([verb, 200])
        expect(await answer.text()).toContain('A failed test needs a new version')
      } finally {
        await server.stop()
      }
    }
    expect(readdirSync(temporary).filter((name) => name.startsWith('scenarios'))).toHaveLength(1)
    expect(filesIn(temporary).filter((path) => path.includes('temporary-'))).toEqual([])
  })
})

describe('in any folder', () => {
  const folder = madeFolder()
  beforeAll(() => cpSync(join(root, 'starter/content'), join(folder, 'tables'), { recursive: true }))

  test('content and the file to write are named', () => {
    const { code, err } = run(['export', '--content', 'tables', '--out', 'review.html'], folder)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^review\.html: \d+ bytes\n$/) })
    expect(readdirSync(folder).sort()).toEqual(['review.html', 'tables'])
  })

  test('problems have paths from there', () => {
    write(folder, { 'tables/review/permalinks.txt': 'row sound\n' })
    expect(run(['check', '--content', 'tables'], folder)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^tables\/review\/rows\.yaml:\d+:\d+: /),
    })
    expect(run(['check'], folder)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^content:1:1: no matrix here/),
    })
  })

  test('no `dist` is replaced that is no site', () => {
    const other = madeFolder({ 'dist/mine.js': 'mine\n' })
    cpSync(join(root, 'starter/content'), join(other, 'content'), { recursive: true })
    expect(run(['build'], other)).toMatchObject({
      code: 2,
      err: expect.stringContaining('`mine.js` in it is of no site'),
    })
  })
})
