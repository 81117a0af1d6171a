import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copiedProject } from './copied-project.ts'
import { freePort, takenPort } from './free-port.ts'
import { runningServer } from './running-server.ts'

let project: ReturnType<typeof copiedProject>
let script: string
beforeAll(() => {
  // A name as a shell allows it; what takes such paths for addresses stumbles over it.
  project = copiedProject('tests/check/base', '100%25 of %zz ')
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

test('what is built for a base is served below it', async () => {
  const server = await runningServer(project.folder, ['preview', '--port', String(await freePort())], {
    BASE: '/below',
  })
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

  test('without a port takes the next that is free and says so', async () => {
    const usual = await takenPort('localhost', 4321).catch(() => undefined)
    const server = await runningServer(project.folder, [action], { BASE: '/below' })
    expect(server.output()).toContain('Port 4321 is in use, trying another one')
    expect((await fetch(`${server.origin}/below/door/`)).status).toBe(200)
    await server.stop()
    await usual?.close()
  })
})
