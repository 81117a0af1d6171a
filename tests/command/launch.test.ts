import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isNewEnough, newEnough } from '../../scripts/is-new-enough.js'
import { root } from '../../src/command/root.ts'

const settings = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const names = (kind: string) => Object.keys(settings[kind])
const notInstalled = 'scenarios: it is not installed; `npm ci` does that\n'
const notForTests = 'scenarios: what tests, types and lint need is not installed; `npm ci --include=dev` does that\n'

let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'launch-'))
  for (const name of ['scripts', 'src', 'package.json']) cpSync(join(root, name), join(copy, name), { recursive: true })
})
afterAll(() => rmSync(copy, { recursive: true }))
beforeEach(() => rmSync(join(copy, 'node_modules'), { recursive: true, force: true }))

/** Installs packages into the copy, those that this platform has. */
function install(...packages: string[]) {
  for (const name of packages) {
    const place = join(copy, 'node_modules', name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), place)
  }
}

// A Node that says it is another release before anything of ours is read.
const asRelease = (release: string) =>
  `--import=data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${release}'}})`

function run(words: string[], { release = '24.15.0', command = process.execPath } = {}) {
  const early = command === process.execPath ? [asRelease(release)] : []
  const { status, stdout, stderr } = spawnSync(command, [...early, ...words], {
    cwd: copy,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, CONTENT: 'src/content' },
  })
  return { status, stdout, stderr }
}

describe('a release of Node', () => {
  test.each(['22.22.2', '22.23.0', '24.15.0', '24.20.1', '26.0.0', '27.1.0'])('%s will do', (release) =>
    expect(isNewEnough(release)).toBe(true),
  )
  test.each(['0.10.48', '18.0.0', '20.20.2', '22.22.1', '23.11.0', '24.14.9', '25.9.0'])('%s will not', (release) =>
    expect(isNewEnough(release)).toBe(false),
  )
  test('is one that jsdom runs on', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'node_modules/jsdom/package.json'), 'utf8'))
    expect({ newEnough, jsdom: engines.node }).toEqual({
      newEnough: '22.22.2, 24.15, 26 or newer',
      jsdom: '^22.22.2 || ^24.15.0 || >=26.0.0',
    })
  })
})

describe('before anything is installed', () => {
  test.each([[['scripts/scenarios.js', 'check']], [['scripts/run.js', 'scripts/scenarios.ts', 'check']]])(
    '%j',
    (words) => expect(run(words)).toEqual({ status: 2, stdout: '', stderr: notInstalled }),
  )
})

describe('with what the site needs alone', () => {
  beforeEach(() => install(...names('dependencies')))

  test('the command works', () => {
    expect(run(['scripts/scenarios.js', 'check'])).toMatchObject({ status: 0, stderr: '' })
  })
  test.each(['vitest', 'astro', '@biomejs/biome', 'prettier'])('`run.js %s` says what brings the rest', (name) => {
    expect(run(['scripts/run.js', name])).toEqual({ status: 2, stdout: '', stderr: notForTests })
  })
  test('the first step of the tests says so, before it installs anything', () => {
    expect(run(['scripts/run.js', 'scripts/test-tools.ts'])).toEqual({ status: 2, stdout: '', stderr: notForTests })
  })
})

describe('on an older Node', () => {
  beforeEach(() => install(...names('dependencies')))
  const old = { release: '20.20.2' }

  test('the one that comes with the project is used', () => {
    install(...names('optionalDependencies'))
    expect(run(['scripts/scenarios.js', 'row', '7'], old)).toEqual(run(['scripts/scenarios.js', 'row', '7']))
    expect(run(['scripts/run.js', 'scripts/scenarios.ts', 'nothing'], old)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no verb `nothing`'),
    })
  })

  test('its absence is told in one line', () => {
    expect(run(['scripts/scenarios.js', 'check'], old)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'scenarios: Node 20.20.2 is too old; `npm ci --include=optional` brings a newer one, or install 22.22.2, 24.15, 26 or newer\n',
    })
  })

  // Whatever the machine has beside the project's own.
  const others = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'))
  const system = others.map((folder) => join(folder, 'node')).find((node) => spawnSync(node, ['-v']).status === 0)
  test.runIf(system !== undefined)('the command works on the system’s', () => {
    install(...names('optionalDependencies'))
    const setting = { command: system ?? '' }
    expect(run(['scripts/scenarios.js', 'row', '7'], setting)).toEqual(run(['scripts/scenarios.js', 'row', '7']))
  })
})
