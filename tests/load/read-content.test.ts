import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkContent } from '../../src/check/check-content.ts'
import { problemText } from '../../src/render/report/problem-text.ts'
import { doorText } from '../check/memory-folder.ts'

let root = ''
const door = (name = '') => join(root, 'content/door', name)
const problems = (content = 'content') =>
  checkContent(root, content).problems.map((one) => problemText(one).split('\n')[0])

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-content-'))
  cpSync('tests/check/base', join(root, 'content'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

describe('content on disk', () => {
  it('is sound as it is, with dot files beside it', () => {
    writeFileSync(door('.rows.md.swp'), '\0')
    writeFileSync(join(root, 'content/.gitkeep'), '')
    expect(problems()).toEqual([])
    expect(problems('content/')).toEqual([])
  })

  it('may be reached by a link', () => {
    symlinkSync(door(), join(root, 'content/window'))
    expect(checkContent(root, 'content').matrices.map(({ matrix }) => matrix.id)).toEqual(['door', 'window'])
  })

  it.each(['nowhere', 'content/door/matrix.yaml', 'content/door/rows/none'])('is missing at %s', (content) => {
    expect(problems(content)).toEqual([`${content}:1:1: no matrix here [schema]`])
  })

  it('has matrices that would share an address, with each other or with the site', () => {
    for (const name of ['Door', '404']) cpSync(door(), join(root, 'content', name), { recursive: true })
    expect(problems()).toEqual([
      'content/404/matrix.yaml:1:1: `404` has a meaning of its own [identity]',
      'content/door/matrix.yaml:1:1: `door` is taken [identity]',
    ])
  })

  it.each([
    ['a'.repeat(5000), `${'a'.repeat(200)}...:1:1: cannot be read: ENAMETOOLONG [schema]`],
    ['con\0tent', 'con\\x00tent:1:1: cannot be read: ERR_INVALID_ARG_VALUE [schema]'],
  ])('is no folder that can be: %s', (content, problem) => {
    expect(problems(content)).toEqual([problem])
  })

  it('is no folder of other folders', () => {
    mkdirSync(join(root, 'other/some/more/rows'), { recursive: true })
    writeFileSync(join(root, 'other/some/file'), '')
    expect(problems('other')).toEqual(['other:1:1: no matrix here [schema]'])
  })

  it('is not the matrix itself', () => {
    expect(problems('content/door')).toEqual([
      'content/door:1:1: a matrix itself; the content is the folder above, `content` [schema]',
    ])
  })

  it('has an empty folder', () => {
    mkdirSync(join(root, 'content/empty'))
    expect(problems()).toEqual(['content/empty/matrix.yaml:1:1: `empty` has no matrix.yaml [schema]'])
  })

  it('has a file where a matrix should be', () => {
    writeFileSync(join(root, 'content/notes.txt'), '')
    expect(problems()).toEqual(['content/notes.txt:1:1: `notes.txt` is no matrix [schema]'])
  })

  it('has a folder with the name of a row', () => {
    rmSync(door('rows/2.md'))
    mkdirSync(door('rows/2.md'))
    expect(problems()).toEqual(['content/door/rows/2.md:1:1: cannot be read: a folder [syntax]'])
  })

  it.each(['gone.md', '1.md', '..', '2.md', '/'])('has a link to %s, which is not followed', (target) => {
    rmSync(door('rows/2.md'))
    symlinkSync(target, door('rows/2.md'))
    expect(problems()).toEqual(['content/door/rows/2.md:1:1: cannot be read: a link [syntax]'])
  })

  it('has linked folders, each of which is one problem', () => {
    for (const name of ['all', 'rows/all', 'self']) symlinkSync(name === 'self' ? '.' : '/', door(name))
    renameSync(door('model'), join(root, 'model'))
    symlinkSync(join(root, 'model'), door('model'))
    expect(problems().filter((problem) => !/\[(region)\]/.test(problem ?? ''))).toEqual([
      'content/door/all:1:1: `all` is no file of a matrix [schema]',
      'content/door/model:1:1: `model` is no file of a matrix [schema]',
      'content/door/rows/all:1:1: `rows/all` is no file of a matrix [schema]',
      'content/door/self:1:1: `self` is no file of a matrix [schema]',
    ])
  })

  it('has links that lead round and round', () => {
    symlinkSync('.', join(root, 'content/here'))
    symlinkSync('round', join(root, 'content/round'))
    expect(problems()).toEqual([
      'content/here/matrix.yaml:1:1: `here` has no matrix.yaml [schema]',
      'content/round:1:1: cannot be read: ELOOP [schema]',
    ])
  })

  it('has folders of any depth, none of which is walked', () => {
    mkdirSync(door('node_modules/deep/deeper'), { recursive: true })
    mkdirSync(door('rows/deep/deeper'), { recursive: true })
    for (const name of [
      'node_modules/deep/deeper/a.md',
      'node_modules/b.md',
      'rows/deep/deeper/a.md',
      'rows/deep/b.md',
    ])
      writeFileSync(door(name), '')
    expect(problems()).toEqual([
      'content/door/node_modules:1:1: `node_modules` is no file of a matrix [schema]',
      'content/door/rows/deep:1:1: `rows/deep` is no file of a matrix [schema]',
    ])
  })

  it('has what editors leave, which is passed over, and what nobody would miss by accident', () => {
    for (const name of ['1.md~', '#1.md#', '.#1.md', '.1.md.swp', '4913', '.DS_Store', 'Thumbs.db'])
      for (const folder of ['', 'rows/']) writeFileSync(door(`${folder}${name}`), '\0')
    writeFileSync(join(root, 'content/notes.txt~'), '')
    expect(problems()).toEqual([])
    for (const name of ['1.md.orig', '1.md.rej', '1.md.bak', '4914', '~1.md', '#1.md'])
      writeFileSync(door(`rows/${name}`), doorText('rows/1.md'))
    const stray = problems().filter((problem) => problem?.includes('is no file of a matrix'))
    expect(stray.map((problem) => problem?.split(':')[0])).toEqual(
      ['1.md.bak', '1.md.orig', '1.md.rej', '4914'].map((name) => `content/door/rows/${name}`),
    )
    expect(problems().filter((problem) => problem?.includes('cannot be a name here'))).toHaveLength(2)
  })

  it.skipIf(process.platform === 'win32')('has a pipe, which would keep a reader waiting', () => {
    rmSync(door('rows/2.md'))
    execFileSync('mkfifo', [door('rows/2.md')])
    expect(problems()).toEqual(['content/door/rows/2.md:1:1: cannot be read: no file [syntax]'])
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('has files that may not be read', () => {
    chmodSync(door('rows/2.md'), 0)
    chmodSync(door('notes'), 0)
    expect(problems()).toEqual(['content/door:1:1: cannot be read: EACCES [schema]'])
    chmodSync(door('notes'), 0o755)
    expect(problems()).toEqual(['content/door/rows/2.md:1:1: cannot be read: EACCES [syntax]'])
  })
})
