import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { putBack, replaceFolder } from '../../src/command/replace-folder.ts'

let folder: string
let path: string
let made: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'))
  path = join(folder, 'site')
  made = madeIn(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(at: string, text: string): string {
  mkdirSync(join(at, 'inner'), { recursive: true })
  writeFileSync(join(at, 'inner/a'), text)
  return at
}
const madeIn = (place: string) => write(join(place, 'made'), 'new')
const text = () => readFileSync(join(path, 'inner/a'), 'utf8')

test('a new folder, then another in its place, with the mode of the former', async () => {
  expect(await replaceFolder(path, async (replace) => replace(made))).toBe(true)
  expect(text()).toBe('new')
  chmodSync(path, 0o750)
  write(made, 'newer')
  writeFileSync(join(path, 'inner/b'), '')
  await replaceFolder(path, async (replace) => replace(made))
  expect({ text: text(), inner: readdirSync(join(path, 'inner')), all: readdirSync(folder) }).toEqual({
    text: 'newer',
    inner: ['a'],
    all: ['site'],
  })
  expect(statSync(path).mode & 0o777).toBe(0o750)
})

test('what fails leaves the former', async () => {
  write(path, 'old')
  await expect(replaceFolder(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(replaceFolder(path, async (replace) => replace(join(folder, 'nothing')))).rejects.toThrow('ENOENT')
  expect(text()).toBe('old')
  expect(readdirSync(folder)).toEqual(['made', 'site'])
})

test('two at once: one is refused and does nothing', async () => {
  let isInner: boolean | undefined
  await replaceFolder(path, async () => {
    isInner = await replaceFolder(path, () => Promise.reject(new Error('done all the same')))
  })
  expect(isInner).toBe(false)
})

const shared = '/dev/shm'
const isElsewhere = statSync(shared, { throwIfNoEntry: false })?.dev !== statSync(tmpdir()).dev
test.runIf(process.platform === 'linux' && isElsewhere)('from another file system', async () => {
  const there = mkdtempSync(join(shared, 'replace-'))
  write(path, 'old')
  await replaceFolder(path, async (replace) => replace(madeIn(there)))
  rmSync(there, { recursive: true })
  expect(text()).toBe('new')
})

/** Ends the process as `kill -9` does, right before the call of `fs` that has this number. */
const killing = `import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  let left = Number(process.argv[1])
  for (const name of ['renameSync', 'rmSync', 'chmodSync', 'cpSync']) {
    const call = fs[name]
    fs[name] = (...words) => {
      if (left-- === 0) process.kill(process.pid, 'SIGKILL')
      return call(...words)
    }
  }
  syncBuiltinESMExports()
  const { replaceFolder } = await import(${JSON.stringify(new URL('../../src/command/replace-folder.ts', import.meta.url).href)})
  await replaceFolder(process.argv[2], async (replace) => replace(process.argv[3]))`

test.runIf(process.platform !== 'win32')('killed at any step, the former or the new one is there, whole', async () => {
  const texts: string[] = []
  for (let at = 0, isKilled = true; isKilled; at += 1) {
    rmSync(path, { recursive: true, force: true })
    write(path, 'old')
    write(made, 'new')
    const { signal, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', killing, String(at), path, made],
      { encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    isKilled = signal === 'SIGKILL'
    putBack(path)
    texts.push(text())
    await replaceFolder(path, async () => {})
    expect({ at, all: readdirSync(folder).filter((name) => name !== 'made') }).toEqual({ at, all: ['site'] })
  }
  expect([...new Set(texts)]).toEqual(['old', 'new'])
  expect(texts.length).toBeGreaterThan(6)
})
