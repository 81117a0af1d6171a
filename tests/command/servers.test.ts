import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
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

  // The dev server passes a save on about half a second later. Pages that it is making for an earlier one at that moment must not
  // keep it from making the next ones anew; when they are asked for is tried out.
  test.each([400, 470, 540])('the last of several saves shows, with pages asked for %i ms after it', async (later) => {
    const row = join(project.folder, 'src/content/door/rows/1.md')
    const before = readFileSync(row, 'utf8')
    const store = join(project.folder, '.astro/data-store.json')
    writeFileSync(row, `${before}\nThe first save, ${later}.\n`)
    await vi.waitFor(() => expect(readFileSync(store, 'utf8')).toContain(`The first save, ${later}.`), soon)
    writeFileSync(row, `${before}\nThe last save, ${later}.\n`)
    await setTimeout(later)
    await Promise.all(addresses.map(page))
    for (const address of addresses)
      await vi.waitFor(async () => expect(await page(address)).toContain(`The last save, ${later}.`), soon)
    writeFileSync(row, before)
  })
})
