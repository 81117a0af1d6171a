import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressesIn, builtSite } from './built-site.ts'
import { copiedProject } from '../files/copied-project.ts'

let project: string
let content: string
let first: Record<string, string>
beforeAll(() => {
  project = copiedProject().folder
  content = join(project, 'made-content')
  cpSync(join(project, 'tests/e2e/content/bare'), join(content, 'bare'), { recursive: true })
  // Another site, so that a build leaves nothing of it.
  cpSync(builtSite, join(project, 'dist'), { recursive: true })
  first = filesIn(join(project, 'dist'))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

function build(...words: string[]) {
  const child = spawn(
    process.execPath,
    [join(project, 'scripts/scenarios.js'), 'build', '--content', content, ...words],
    {
      cwd: project,
      env: { ...process.env, NODE_ENV: 'production', npm_lifecycle_event: '' },
    },
  )
  const text = { out: '', err: '' }
  child.stdout.on('data', (data) => {
    text.out += data
  })
  child.stderr.on('data', (data) => {
    text.err += data
  })
  return { child, text, ended: once(child, 'close').then(([code, signal]) => ({ code, signal, ...text })) }
}

/** Addresses with the hash of what is there. */
const filesIn = (folder: string) =>
  Object.fromEntries(
    addressesIn(folder).map((address) => [address, hash(join(folder, address.replace(/\/$/, '/index.html')))]),
  )
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const leftOver = () => globSync('{.dist.*,.cache/*.tmp,node_modules/.astro/temporary-*}', { cwd: project })

/** Has the page `/` do something first while `act` runs. */
async function withPage(first: string, act: () => Promise<void>): Promise<void> {
  const page = join(project, 'src/pages/index.astro')
  const text = readFileSync(page, 'utf8')
  writeFileSync(page, text.replace('---\n', `---\n${first}\n`))
  await act().finally(() => writeFileSync(page, text))
}

/** Starts a build and ends when it is in the middle of its pages, where it stays. */
async function halfBuild() {
  const half = build()
  const waits = "console.log('half of it')\nawait new Promise((done) => setTimeout(done, 1_000_000))"
  await withPage(waits, async () => {
    for (const isHalf = () => half.text.out.includes('half of it'); !isHalf();) await once(half.child.stdout, 'data')
  })
  return half
}

it('killed, leaves the site that was there, and the next build cleans up; one that starts meanwhile is refused', async () => {
  const killed = await halfBuild()
  expect(await build().ended).toMatchObject({
    code: 2,
    out: '',
    err: 'scenarios: another build into `dist` is running\n  allowed: once it has ended\n',
  })
  killed.child.kill('SIGKILL')
  await killed.ended
  expect(filesIn(join(project, 'dist'))).toEqual(first)
  expect(leftOver()).not.toEqual([])
  mkdirSync(join(project, '.cache'), { recursive: true })
  writeFileSync(join(project, '.cache/a.json.1.tmp'), '')

  expect(await build().ended).toMatchObject({ code: 0, err: '' })
  first = filesIn(join(project, 'dist'))
  expect(leftOver()).toEqual([])
})

it('makes a site with nothing of the former one, whose offline file is compact', () => {
  const addresses = Object.keys(first)
  expect(addresses).toEqual(expect.arrayContaining(['/', '/404.html', '/bare/', '/bare/a/']))
  expect(addresses.filter((address) => address.startsWith('/tdp/'))).toEqual([])
  expect(readFileSync(join(project, 'dist/bare/offline.html'), 'utf8')).not.toContain('</html>')
})

it('interrupted, leaves the site that was there and nothing else', async () => {
  const interrupted = await halfBuild()
  interrupted.child.kill('SIGINT')
  expect(await interrupted.ended).toMatchObject({ signal: 'SIGINT' })
  expect(filesIn(join(project, 'dist'))).toEqual(first)
  expect(leftOver()).toEqual([])
})

it('failing in a page, leaves the site that was there and nothing else', async () => {
  await withPage("throw new Error('a fault')", async () => {
    expect(await build().ended).toMatchObject({ code: 1, err: expect.stringContaining('a fault') })
  })
  expect(filesIn(join(project, 'dist'))).toEqual(first)
  expect(leftOver()).toEqual([])
})

it('puts the same site in the place of another, wherever that is', async () => {
  cpSync(join(project, 'dist'), join(project, 'home/site'), { recursive: true })
  writeFileSync(join(project, 'home/site/bare/old.txt'), '')
  writeFileSync(join(project, 'home/letter'), 'dear')
  expect(await build('--out', 'home/site').ended).toMatchObject({ code: 0, err: '' })
  expect(filesIn(join(project, 'home/site'))).toEqual(first)
  expect(readdirSync(join(project, 'home'))).toEqual(['letter', 'site'])
})

// These are told before anything is built.
it('replaces neither what is no site nor what is no folder', async () => {
  const refused = async (...words: string[]) => {
    const { code, out, err } = await build(...words).ended
    expect({ code, out }).toEqual({ code: 2, out: '' })
    return err
  }
  expect(await refused('--out', 'home')).toBe(
    'scenarios: cannot build into `home`: `letter` in it is of no site\n  allowed: a folder that is new, empty, or holds nothing but a site built before\n',
  )
  expect(await refused('--out', 'nowhere/a')).toBe(
    'scenarios: cannot build into `nowhere/a`: there is no such folder\n',
  )
  rmSync(join(project, 'dist'), { recursive: true })
  symlinkSync('home', join(project, 'dist'))
  expect(await refused()).toBe(
    'scenarios: cannot build into `dist`: it is a link\n  allowed: a folder, or nothing yet\n',
  )
  expect(readFileSync(join(project, 'home/letter'), 'utf8')).toBe('dear')
})
