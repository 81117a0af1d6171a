import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { copiedProject } from '../files/copied-project.ts'
import { takenPort } from './free-port.ts'
import { type RunningServer, runningServer } from './running-server.ts'

let project: ReturnType<typeof copiedProject>
let script: string
beforeAll(() => {
  // A name as a shell allows it; what takes such paths for addresses stumbles over it.
  project = copiedProject({ content: 'tests/check/base', name: '100%25 of %zz ' })
  script = join(project.folder, 'scripts/scenarios.ts')
  execFileSync(process.execPath, [script, 'build'], { env: { PATH: process.env.PATH, BASE: '/below' }, stdio: 'pipe' })
}, 60_000)
afterAll(() => project?.remove())

function refused(words: string[], settings: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
    // What should have been refused would serve for good.
    timeout: 30_000,
    env: { PATH: process.env.PATH, ...settings },
  })
  return { status, stdout, stderr }
}

/** A server without a port of its own, while the usual one is taken. */
async function serverBeside(action: string): Promise<RunningServer> {
  const usual = await takenPort('localhost', 4321).catch(() => undefined)
  const server = await runningServer(project.folder, [action], { BASE: '/below' })
  await usual?.close()
  return server
}

test('preview serves what is built for a base below it, at the next port that is free, and says so', async () => {
  const server = await serverBeside('preview')
  expect(server.output()).toContain('Port 4321 is in use, trying another one')
  const page = await fetch(`${server.origin}/below/door/1/`)
  expect({ status: page.status, text: await page.text() }).toEqual({
    status: 200,
    text: expect.stringContaining('/below/door/'),
  })
  await server.stop()
})

test.each([
  [{}, '/'],
  [{ BASE: '/beside/' }, '/beside/'],
])('what is built for another base than %j says so', (settings, base) => {
  expect(refused(['preview'], settings)).toEqual({
    status: 2,
    stdout: '',
    stderr: `scenarios: what is built is for BASE \`/below/\`, not \`${base}\`\n  allowed: BASE=/below/, or \`npm run build\` first\n`,
  })
})

describe.each(['dev', 'preview'])('%s', (action) => {
  test.each([
    ['203.0.113.1', '`203.0.113.1` is no address of this machine'],
    ['no-such-host.invalid', '`no-such-host.invalid` cannot be resolved to an address'],
  ])('refuses the host %s', (host, reason) => {
    expect(refused([action, '--host', host], { BASE: '/below' })).toEqual({
      status: 2,
      stdout: '',
      stderr: `scenarios: ${reason}\n  allowed: an address or a name of this machine, or 0.0.0.0 for all\n`,
    })
  })

  test('refuses a port that is in use, at whatever address', async () => {
    for (const address of ['localhost', '0.0.0.0']) {
      const { port, close } = await takenPort(address)
      expect(refused([action, '--port', String(port)], { BASE: '/below' })).toEqual({
        status: 2,
        stdout: '',
        stderr: `scenarios: port ${port} is in use\n  allowed: another, or none for the next that is free\n`,
      })
      await close()
    }
  })
})

describe('dev', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await serverBeside('dev')
  }, 60_000)
  afterAll(() => server?.stop())

  test('takes the next port that is free and says so', () => {
    expect(server.output()).toContain('Port 4321 is in use, trying another one')
  })

  const page = async (address: string) => (await fetch(`${server.origin}/below${address}`)).text()
  /** Pages that say what a row does, each of a route of its own. */
  const addresses = ['/door/1/', '/door/1.txt', '/door/offline.html']
  /** What is saved has to come, however slow the machine is. */
  const soon = { timeout: 20_000, interval: 50 }

  test('pages carry their style and scripts', async () => {
    const text = await page('/door/')
    expect(text).toMatch(/<style>[^<]*\bbody\b/)
    expect(text).toMatch(/<script>(?!<).{500}/s)
  })

  test.each([1, 2, 3])('the last of several saves shows on pages of every route, time %i', async (time) => {
    const row = join(project.folder, 'src/content/door/rows/1.md')
    const before = readFileSync(row, 'utf8')
    for (const save of ['first', 'second']) writeFileSync(row, `${before}\nThe ${save} save, ${time}.\n`)
    await Promise.all(addresses.map(page))
    writeFileSync(row, `${before}\nThe last save, ${time}.\n`)
    for (const address of addresses)
      await vi.waitFor(async () => expect(await page(address)).toContain(`The last save, ${time}.`), soon)
    writeFileSync(row, before)
  })

  test('a note that is added has a page, and none once it is gone', async () => {
    const note = join(project.folder, 'src/content/door/notes/new.md')
    const status = async () => (await fetch(`${server.origin}/below/door/new/`)).status
    expect(await status()).toBe(404)
    writeFileSync(note, '---\ntitle: A new note\n---\nIt is new.\n')
    await vi.waitFor(async () => expect(await status()).toBe(200), soon)
    expect(await page('/door/new/')).toContain('It is new.')
    rmSync(note)
    await vi.waitFor(async () => expect(await status()).toBe(404), soon)
  })

  test('problems stand on every page and on the terminal until they are mended', async () => {
    const row = join(project.folder, 'src/content/door/rows/1.md')
    const before = readFileSync(row, 'utf8')
    writeFileSync(row, before.replace('group: ', 'group: no-'))
    const problem = 'src/content/door/rows/1.md:'
    await vi.waitFor(async () => expect(await page('/door/2/')).toContain(problem), soon)
    expect(server.output()).toContain(problem)
    writeFileSync(row, before)
    await vi.waitFor(async () => expect(await page('/door/2/')).not.toContain(problem), soon)
  })
})
