import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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

describe('an install from git', () => {
  const home = join(above, 'home')
  const installed = join(home, 'node_modules', settings.name)
  const run = () => {
    const { status, stdout, stderr } = spawnSync(join(home, 'node_modules/.bin/scenarios'), ['--help'], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  test('has the command', () => {
    mkdirSync(home)
    writeFileSync(join(home, 'package.json'), '{}')
    npm(home, 'install', `git+${pathToFileURL(repository).href}`)
    expect(run()).toEqual({ status: 0, stdout: expect.stringContaining('usage: scenarios VERB'), stderr: '' })
    expect(existsSync(join(installed, 'src/command'))).toBe(false)
  })

  test('whose scripts did not run says what is missing', () => {
    rmSync(join(installed, 'dist-package'), { recursive: true })
    expect(run()).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'scenarios: the package lacks the command: npm made it of a repository and ran no scripts; allow these, or install what `npm pack` makes\n',
    })
  })

  test('aside, nothing is compiled where npm installs in a clone', () => {
    npm(repository, 'install', '--foreground-scripts')
    expect(existsSync(join(repository, 'dist-package'))).toBe(false)
  })
})
