import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { root } from '../../src/command/root.ts'
import { copiedProject } from '../files/copied-project.ts'
import { madeTree } from '../kernel/made-tree.ts'
import { freePort } from './free-port.ts'
import { traced } from './traced.ts'

const astro = [process.execPath, 'scripts/scenarios.js']
const quiet = { connections: [], writes: [] }
const copy = join(tmpdir(), `export-${process.pid}.html`)

// No command of ours reaches another machine, or writes outside the project and the temporary folder.
describe.runIf(process.platform === 'linux')('quiet is', () => {
  let project: ReturnType<typeof copiedProject>
  beforeAll(() => {
    project = copiedProject({ content: 'tests/check/base' })
  })
  afterAll(() => {
    project.remove()
    rmSync(copy, { force: true })
  })

  test.each([
    ['check'],
    ['row', '1'],
    ['note', 'a'],
    ['matrix'],
    ['find', '--door', 'shut'],
    ['diff', 'src/content/door', 'src/content/door'],
    ['verify', '--kernel', madeTree({ 'lock.c': 'int turn(void)\n{\n\treturn 0;\n}\n' }), '--pin', '--release', 'v7'],
    ['export', '--out', copy],
  ])('scenarios %s', async (...words) => {
    const done = await traced([process.execPath, 'scripts/scenarios.js', ...words], project.folder)
    expect(done).toMatchObject({ ...quiet, output: expect.not.stringMatching(/^ {4}at |allowed:/m) })
  })

  test('no program that connects or writes elsewhere', async () => {
    const loud = `require('net').connect(9, '192.0.2.1').on('error', () => {})
      require('fs').mkdir(process.env.HOME, () => process.exit())`
    expect(await traced([process.execPath, '-e', loud], project.folder)).toMatchObject({
      connections: [expect.stringContaining('192.0.2.1')],
      writes: [expect.stringMatching(/^mkdir .*home$/)],
    })
  })

  test('npm run build, then preview, then dev', async () => {
    expect(await traced([...astro, 'build'], project.folder)).toMatchObject({ ...quiet, status: 0 })
    for (const action of ['preview', 'dev']) {
      const port = String(await freePort())
      const served = await traced([...astro, action, '--port', port], project.folder, async (_, output) => {
        await vi.waitFor(() => expect(output()).toContain('Local'), { timeout: 30_000 })
        expect((await fetch(`http://localhost:${port}/door/1/`)).status).toBe(200)
      })
      expect(served).toMatchObject({ ...quiet, output: expect.stringContaining(port) })
    }
  })

  test('what was exported is the built offline file, byte for byte', () => {
    expect(readFileSync(copy).equals(readFileSync(join(project.folder, 'dist/door/offline.html')))).toBe(true)
  })

  test('npm run types', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'types-'))
    for (const name of ['package.json', 'tsconfig.json']) cpSync(join(root, name), join(folder, name))
    cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true, filter: (path) => !path.endsWith('.ts') })
    for (const name of ['src/command', 'src/pages']) mkdirSync(join(folder, name), { recursive: true })
    cpSync(join(root, 'src/command/no-telemetry.js'), join(folder, 'src/command/no-telemetry.js'))
    writeFileSync(join(folder, 'src/pages/index.astro'), '<p>One page.</p>\n')
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const [, ...words] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.types.split(' ')
    const done = await traced([process.execPath, ...words], folder)
    rmSync(folder, { recursive: true })
    expect(done).toMatchObject({ ...quiet, status: 0 })
  })
})
