import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkContent } from '../../src/check/check-content.ts'
import { problemText } from '../../src/render/problem-text.ts'

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

  it('has a link that leads nowhere', () => {
    rmSync(door('rows/2.md'))
    symlinkSync('gone.md', door('rows/2.md'))
    expect(problems()).toEqual(['content/door/rows/2.md:1:1: cannot be read: ENOENT [syntax]'])
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
