import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../src/command/root.ts'
import { commit, madeFolder } from './files/made-folder.ts'

const settings = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

// Where npm would fetch packages, it finds those of the project above: no network, and seconds instead of minutes.
const above = madeFolder()
const cache = join(above, 'cache')
let repository: string

beforeAll(() => {
  symlinkSync(join(root, 'node_modules'), join(above, 'node_modules'))
  const bare = { ...settings, dependencies: {}, devDependencies: {}, optionalDependencies: {} }
  repository = madeFolder({ 'package.json': JSON.stringify(bare) })
  for (const path of ['.gitignore', 'scripts', 'public', 'schemas', 'src', 'starter'])
    cpSync(join(root, path), join(repository, path), { recursive: true })
  commit(repository, 'v1')
})

const npm = (cwd: string, ...words: string[]) =>
  execFileSync('npm', [...words, '--offline', '--cache', cache], { cwd, encoding: 'utf8', stdio: 'pipe' })

/** Installs the repository into a new folder, with more options; gives the folder and what its command says. */
function installed(folder: string, ...options: string[]) {
  const home = join(above, folder)
  cpSync(madeFolder({ 'package.json': '{}' }), home, { recursive: true })
  npm(home, 'install', `git+${pathToFileURL(repository).href}`, ...options)
  const { status, stdout, stderr } = spawnSync(join(home, 'node_modules/.bin/scenarios'), ['--help'], {
    cwd: home,
    encoding: 'utf8',
  })
  return { status, stdout, stderr, hasSources: existsSync(join(home, 'node_modules', settings.name, 'src/command')) }
}

describe('an install from git', () => {
  test('has the command', () => {
    expect(installed('plain')).toEqual({
      status: 0,
      stdout: expect.stringContaining('usage: scenarios VERB'),
      stderr: '',
      hasSources: false,
    })
  })

  test('without scripts says what is missing', () => {
    expect(installed('quiet', '--ignore-scripts')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'scenarios: the package lacks the command, which `npm` makes; install it without `--ignore-scripts`, or what `npm pack` gives\n',
      hasSources: false,
    })
  })

  test('is the only one that waits for it', () => {
    npm(repository, 'install', '--foreground-scripts')
    expect(existsSync(join(repository, 'dist-package'))).toBe(false)
  })
})
