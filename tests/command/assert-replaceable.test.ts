import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assertReplaceable } from '../../src/command/assert-replaceable.ts'
import { root } from '../../src/command/root.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'out-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (...names: string[]) => {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), '')
  }
}
const complaint = (path = folder) => {
  try {
    assertReplaceable(path, 'it')
    return ''
  } catch (error) {
    return String(error).split('\n')[0]
  }
}
const site = [
  'index.html',
  '404.html',
  'sitemap-index.xml',
  'sitemap-0.xml',
  'a/index.html',
  'a/offline.html',
  'a/matrix.json',
  'a/b/index.html',
]

test('nothing, an empty folder and a site', () => {
  expect(complaint(join(folder, 'new'))).toBe('')
  expect(complaint()).toBe('')
  write(...site)
  cpSync(join(root, 'public'), folder, { recursive: true })
  expect(complaint()).toBe('')
})

test.each([
  ['letter.txt', 'letter.txt'],
  ['.git/config', '.git'],
  ['photos/index.html', 'photos'],
])('not a site with %s beside', (name, stranger) => {
  write(...site, name)
  expect(complaint()).toBe(`Error: cannot build into \`it\`: \`${stranger}\` in it is of no site`)
})

test('no file, no link, and neither home nor the project', () => {
  write('file')
  symlinkSync('nowhere', join(folder, 'link'))
  expect(complaint(join(folder, 'file'))).toBe('Error: cannot build into `it`: it is a file')
  expect(complaint(join(folder, 'link'))).toBe('Error: cannot build into `it`: it is a link')
  for (const path of [homedir(), root, join(root, 'src/content'), tmpdir(), '/'])
    expect(complaint(path)).toMatch(/of no site$/)
})
