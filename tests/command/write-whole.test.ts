import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPlace, writeWhole } from '../../src/command/write-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

test('makes a file, and replaces one', () => {
  const path = join(folder, 'a.html')
  writeWhole(path, bytes('one'))
  writeWhole(path, bytes('two'))
  expect(readFileSync(path, 'utf8')).toBe('two')
  expect(readdirSync(folder)).toEqual(['a.html'])
})

test.runIf(process.platform !== 'win32').each([0o600, 0o640, 0o444, 0o755])('keeps the mode %o', (mode) => {
  const path = join(folder, 'a.html')
  writeFileSync(path, 'one')
  chmodSync(path, mode)
  writeWhole(path, bytes('two'))
  expect({ text: readFileSync(path, 'utf8'), mode: statSync(path).mode & 0o7777 }).toEqual({ text: 'two', mode })
})

test.runIf(process.getuid?.() === 0)('keeps the owner, where that may be given', () => {
  const path = join(folder, 'a.html')
  writeFileSync(path, 'one')
  chownSync(path, 1234, 5678)
  chmodSync(path, 0o2750)
  writeWhole(path, bytes('two'))
  const { uid, gid, mode } = statSync(path)
  expect({ uid, gid, mode: mode & 0o7777 }).toEqual({ uid: 1234, gid: 5678, mode: 0o2750 })
})

test('what a killed process has left beside it is gone', () => {
  writeFileSync(join(folder, '.a.html.export-new'), 'half')
  writeFileSync(join(folder, '.a.html.export-new.lock'), '')
  writeWhole(join(folder, 'a.html'), bytes('whole'))
  expect(readdirSync(folder)).toEqual(['a.html'])
})

test('replaces what a link leads to', () => {
  writeFileSync(join(folder, 'real'), 'one')
  symlinkSync('real', join(folder, 'link'))
  writeWhole(join(folder, 'link'), bytes('two'))
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('two')
})

test.each([
  ['missing/a.html', 'there is no such folder'],
  ['file/a.html', 'a part of the path is no folder'],
  ['inner', 'it is a folder'],
])('%s cannot be written, which is told before and after the work', (name, reason) => {
  mkdirSync(join(folder, 'inner'))
  writeFileSync(join(folder, 'file'), '')
  const path = join(folder, name)
  for (const act of [() => checkPlace(path), () => writeWhole(path, bytes('x'))])
    expect(act).toThrow(`cannot write \`${path}\`: ${reason}`)
  expect(readdirSync(folder)).toEqual(['file', 'inner'])
})

test('a device that is full', () => {
  expect(() => writeWhole('/dev/full', bytes('x'))).toThrow('cannot write `/dev/full`: the disk is full')
  expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true)
})

test('when the room ends in the middle, the old file stays and nothing stands beside it', () => {
  const path = join(folder, 'a.html')
  writeFileSync(path, 'old')
  const script = `import { writeWhole } from ${JSON.stringify(new URL('../../src/command/write-whole.ts', import.meta.url).href)}
    process.on('SIGXFSZ', () => {})
    try { writeWhole(process.argv[1], new Uint8Array(100_000)) } catch (error) { console.log(error.message) }`
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'ulimit -f 16; exec "$0" --input-type=module-typescript -e "$1" "$2"', process.execPath, script, path],
    { encoding: 'utf8' },
  )
  expect({ stdout, stderr }).toEqual({ stdout: `cannot write \`${path}\`: it would be too large\n`, stderr: '' })
  expect(readdirSync(folder)).toEqual(['a.html'])
  expect(readFileSync(path, 'utf8')).toBe('old')
})
