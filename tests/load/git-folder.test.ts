import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Folder } from '../../src/load/folder.ts'
import { gitFolder } from '../../src/load/git-folder.ts'

let top = ''
const git = (...words: string[]) =>
  execFileSync('git', ['-C', top, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words])
const text = (folder: Folder | undefined, name: string) => new TextDecoder().decode(folder?.read(name, 2 ** 20))

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'git-folder-'))
  git('init', '--quiet')
  mkdirSync(join(top, 'project/content/door/rows'), { recursive: true })
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(top, 'project/content/door', name), content)
  write('rows/1.md', 'first\n')
  write('rows/zwölf.md', 'twelve\n')
  write('rows/empty.md', '')
  write('bytes.txt', new Uint8Array([0, 10, 255, 10]))
  write('.hidden', 'not content\n')
  symlinkSync('rows/1.md', join(top, 'project/content/door/link.md'))
  git('add', '--all')
  git('commit', '--quiet', '--message', 'one')
  git('tag', 'v1')
  write('rows/1.md', 'second\n')
  git('commit', '--quiet', '--all', '--message', 'two')
  write('rows/1.md', 'not committed\n')
})
afterAll(() => rmSync(top, { recursive: true }))

describe('a folder at a revision', () => {
  it('has the files of that revision, dot files and links left out', () => {
    const folder = gitFolder(join(top, 'project'), 'v1', 'content/door')
    expect(folder?.path).toBe('v1:content/door')
    expect(folder?.names).toEqual(['bytes.txt', 'rows/1.md', 'rows/empty.md', 'rows/zwölf.md'])
    expect(text(folder, 'rows/1.md')).toBe('first\n')
    expect(text(folder, 'rows/zwölf.md')).toBe('twelve\n')
    expect(text(folder, 'rows/empty.md')).toBe('')
    expect([...(folder?.read('bytes.txt', 3) ?? [])]).toEqual([0, 10, 255])
  })

  it('is not the one on disk', () => {
    expect(text(gitFolder(join(top, 'project'), 'HEAD', 'content/door'), 'rows/1.md')).toBe('second\n')
    expect(text(gitFolder(top, 'HEAD~1', 'project/content/door'), 'rows/1.md')).toBe('first\n')
    expect(text(gitFolder(join(top, 'project/content'), 'HEAD', './door'), 'rows/1.md')).toBe('second\n')
    expect(text(gitFolder(join(top, 'project/content'), 'HEAD', '../content/door'), 'rows/1.md')).toBe('second\n')
  })

  it('has no names where there was no such folder', () => {
    expect(gitFolder(join(top, 'project'), 'v1', 'content/window')?.names).toEqual([])
  })

  it('cannot be had of a revision that is none, or is an option', () => {
    for (const revision of ['v2', 'v1:project', '--all', '', 'v1\0'])
      expect(gitFolder(join(top, 'project'), revision, 'content/door'), revision).toBeUndefined()
  })

  it('cannot be had where there is no repository', () => {
    const plain = mkdtempSync(join(tmpdir(), 'git-folder-'))
    expect(() => gitFolder(plain, 'v1', 'content')).toThrow(/^not a git repository/)
    rmSync(plain, { recursive: true })
  })
})
