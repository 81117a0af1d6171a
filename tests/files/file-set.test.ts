import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/files/disk-files.ts'
import type { FileSet } from '../../src/files/file-set.ts'
import { gitFiles } from '../../src/files/git-files.ts'
import { commit, git, madeFolder, write } from './made-folder.ts'

const repository = madeFolder({
  'set/one.txt': 'one\n',
  'set/bytes': new Uint8Array([0, 10, 255, 10]),
  'set/empty': '',
  'set/below/two.txt': 'two\n',
  'set/below/deeper/zwölf\nthree.txt': 'three\n',
  'set/.hidden': '',
  'set/below/one.txt~': '',
  'set/#one.txt#': '',
  'set/Thumbs.db': '',
  'set-beside/four.txt': 'four\n',
})
symlinkSync('one.txt', join(repository, 'set/link'))
commit(repository, 'v1')
const disk = () => diskFiles(join(repository, 'set'))
const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

describe.each<[string, () => FileSet]>([
  ['on disk', disk],
  ['at a revision', () => gitFiles(repository, 'v1', { top: 'set' })],
  ['at a revision, asked from within', () => gitFiles(join(repository, 'set'), 'v1', { top: 'set', isInside: true })],
  [
    'at a revision, once listed',
    () => {
      const files = gitFiles(repository, 'v1', { top: 'set' })
      for (const folder of [undefined, 'below', 'below/deeper']) files.list(folder)
      return files
    },
  ],
])('a set of files %s', (_, files) => {
  test('lists a folder, hidden files and backups left out', () => {
    const entries = (folder?: string) =>
      files()
        .list(folder)
        .filter(({ kind }) => kind !== 'link')
        .map(({ name, kind }) => `${kind} ${name}`)
    expect(entries()).toEqual(['folder below', 'file bytes', 'file empty', 'file one.txt'])
    expect(entries('below')).toEqual(['folder deeper', 'file two.txt'])
    expect(entries('below/deeper')).toEqual(['file zwölf\nthree.txt'])
  })

  test('reads a file, and no more of it than is wanted', () => {
    expect(text(files().read('below/two.txt', 99))).toBe('two\n')
    expect(text(files().read('one.txt', 2))).toBe('on')
    expect(text(files().read('empty', 99))).toBe('')
    expect([...(files().read('bytes', 3) ?? [])]).toEqual([0, 10, 255])
  })

  test('has no file where there is none', () => {
    for (const path of ['none', 'one.txt/none', 'below/none', 'four.txt'])
      expect(files().read(path, 99)).toBeUndefined()
  })

  test('has nothing by a path that leads out of it or is none', () => {
    for (const path of ['../set-beside/four.txt', 'below/../one.txt', './one.txt', '/one.txt', 'one.txt\nnone', ''])
      expect(files().read(path, 99), path).toBeUndefined()
  })

  test('reads what it lists, whatever its name', () => {
    const set = files()
    const path = `below/deeper/${set.list('below/deeper')[0]?.name}`
    expect(text(set.read(path, 99))).toBe('three\n')
  })

  test('reads no folder', () => expect(() => files().read('below', 99)).toThrow('a folder'))

  test('reads no link', () => expect(() => files().read('link', 99)).toThrow('a link'))
})

test('a large file of a revision is not read whole', () => {
  const folder = madeFolder({ large: 'x'.repeat(2 ** 20) })
  commit(folder, 'v1')
  expect(gitFiles(folder, 'v1').read('large', 10)?.length).toBe(10)
})

test('a file whose object the repository lacks is not taken for none', () => {
  const folder = madeFolder({ 'a.txt': 'here', 'lost.txt': 'lost' })
  commit(folder, 'v1')
  const id = git(folder, 'rev-parse', 'v1:lost.txt').trim()
  rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)))
  const files = gitFiles(folder, 'v1')
  expect(() => files.read('lost.txt', 99)).toThrow('its object is missing')
  files.list()
  expect(() => files.read('lost.txt', 99)).toThrow('its object is missing')
  expect(text(files.read('a.txt', 99))).toBe('here')
})

test('a folder outside is not listed', () => {
  expect(() => disk().list('../set-beside')).toThrow('ENOENT')
  expect(gitFiles(repository, 'v1', { top: 'set' }).list('../set-beside')).toEqual([])
})

test('a link on disk is listed as one, and read where links are followed', () => {
  expect(disk().list()).toContainEqual({ name: 'link', kind: 'link' })
  expect(text(diskFiles(join(repository, 'set'), { followsLinks: true }).read('link', 99))).toBe('one\n')
})

test('what was committed since counts on disk alone', () => {
  const folder = madeFolder({ 'a.txt': 'old' })
  commit(folder, 'v1')
  write(folder, { 'a.txt': 'new', 'b.txt': '' })
  mkdirSync(join(folder, 'empty'))
  expect(gitFiles(folder, 'v1').list()).toEqual([{ name: 'a.txt', kind: 'file' }])
  expect(text(gitFiles(folder, 'v1').read('a.txt', 99))).toBe('old')
  expect(text(diskFiles(folder).read('a.txt', 99))).toBe('new')
})
