import { chmodSync, utimesSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { git } from '../../src/files/git.ts'
import { hasChanges } from '../../src/files/has-changes.ts'
import { openKernelTree } from '../../src/kernel/open-kernel-tree.ts'
import { gitFolder } from '../../src/load/git-folder.ts'
import { commit, madeFolder, git as plainGit, write } from './made-folder.ts'
import { madeTree } from '../kernel/made-tree.ts'
import { boobyTrap } from './booby-trap.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('nothing that a repository names is run', () => {
  const { work, bare, marks } = boobyTrap({ 'kernel/a.c': 'int called;\n' })

  test('by what would run it: the trap is set', () => {
    let time = 0
    const run = (folder: string, ...words: string[]) => {
      // Each time older than the index has it, so that git looks into it.
      if (folder === work) utimesSync(join(work, '.gitattributes'), ++time, time)
      try {
        plainGit(folder, ...words)
      } catch {
        // Each program fails.
      }
      return marks()
    }
    expect(run(work, 'status')).toEqual(expect.arrayContaining(['fsmonitor']))
    expect(run(work, '-c', 'core.fsmonitor=', 'status')).toEqual(expect.arrayContaining(['process']))
    expect(run(work, '-c', 'core.fsmonitor=', 'hash-object', 'Makefile')).toEqual(['clean'])
    expect(run(bare, 'grep', '--textconv', 'x', 'HEAD', '--', 'Makefile')).toEqual(expect.arrayContaining(['textconv']))
    expect(run(bare, 'cat-file', '-p', 'HEAD:lost.c')).toEqual(expect.arrayContaining(['remote']))
  })

  test.each([
    ['a work tree as it stands', () => openKernelTree(work), 'trapped-dirty'],
    ['a revision of a work tree', () => openKernelTree(work, 'HEAD'), 'trapped'],
    ['a bare clone', () => openKernelTree(bare), 'trapped'],
    ['a revision of a bare clone', () => openKernelTree(bare, 'trapped'), 'trapped'],
  ])('by reading %s', (_, tree, revision) => {
    expect(tree().revision).toBe(revision)
    expect(tree().read('kernel/a.c')).toContain('int called;\n')
    expect(tree().search(['called'])).toEqual(['kernel/a.c'])
    expect(tree().search(['called'], { below: 'kernel' })).toEqual(['kernel/a.c'])
    if (revision === 'trapped') expect(() => tree().read('lost.c')).toThrow('`lost.c` cannot be read from git')
    expect(marks()).toEqual([])
  })

  test('by reading a folder at a revision', () => {
    const folder = gitFolder(work, 'HEAD', 'kernel')
    expect(new TextDecoder().decode(folder?.read('a.c', 99))).toBe('int called;\n')
    expect(marks()).toEqual([])
  })
})

describe('what has changed since a commit', () => {
  const folder = madeTree({ 'a.c': 'int a;\n', 'b.c': 'int b;\n' })
  commit(folder, 'one')
  const head = plainGit(folder, 'rev-parse', 'HEAD').trim()

  test.each([
    ['nothing', () => undefined, false],
    ['a time alone', () => write(folder, { 'a.c': 'int a;\n' }), false],
    ['a file that is not tracked', () => write(folder, { 'c.c': 'int c;\n' }), false],
    ['a file', () => write(folder, { 'a.c': 'int c;\n' }), true],
    ['the index', () => plainGit(folder, 'add', '-A'), true],
    ['the index, split in two', () => plainGit(folder, 'update-index', '--split-index'), true],
    ['nothing any more', () => plainGit(folder, 'reset', '-q', '--hard'), false],
    ['a file that is gone', () => plainGit(folder, 'rm', '-q', 'a.c'), true],
  ])('%s', (_, change, expected) => {
    change()
    expect(hasChanges(folder, head)).toBe(expected)
  })

  test('also where ids are of another kind', () => {
    const other = madeTree({ 'a.c': 'int a;\n' })
    plainGit(other, 'init', '-q', '--object-format=sha256')
    commit(other, 'one')
    const revision = plainGit(other, 'rev-parse', 'HEAD').trim()
    expect(hasChanges(other, revision)).toBe(false)
    write(other, { 'a.c': 'int b;\n' })
    expect(hasChanges(other, revision)).toBe(true)
  })
})

describe('the repository is that of the folder, whatever the caller is in', () => {
  const work = madeTree({ 'kernel/a.c': 'int mine;\n' })
  commit(work, 'mine')
  const other = madeTree({ 'kernel/a.c': 'int other;\n' })
  commit(other, 'other')

  test.each([
    ['GIT_DIR', join(other, '.git')],
    ['GIT_WORK_TREE', other],
    ['GIT_COMMON_DIR', join(other, '.git')],
    ['GIT_OBJECT_DIRECTORY', join(other, '.git/objects')],
    ['GIT_INDEX_FILE', join(other, '.git/index')],
    ['GIT_NAMESPACE', 'other'],
    ['GIT_CEILING_DIRECTORIES', work],
    ['GIT_CONFIG_PARAMETERS', "'core.bare'='true'"],
    ['GIT_EXEC_PATH', '/nowhere'],
    ['GIT_LITERAL_PATHSPECS', '1'],
  ])('%s', (name, value) => {
    vi.stubEnv(name, value)
    expect(git(work, ['rev-parse', 'mine^{commit}']).status).toBe(0)
    expect(git(work, ['rev-parse', 'other^{commit}']).status).not.toBe(0)
    expect(openKernelTree(work).revision).toBe('mine')
    expect(openKernelTree(work, 'mine').search(['mine'])).toEqual(['kernel/a.c'])
    expect(new TextDecoder().decode(gitFolder(work, 'mine', 'kernel')?.read('a.c', 99))).toBe('int mine;\n')
    expect(gitFolder(work, 'other', 'kernel')).toBeUndefined()
  })
})

test('a folder of someone else is said to be', () => {
  const work = madeTree({})
  commit(work, 'v1')
  // The real git, told to take every owner for another.
  const real = plainGit(work, '--exec-path').trim()
  const bin = madeFolder()
  writeFileSync(join(bin, 'git'), `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec "${join(real, 'git')}" "$@"\n`)
  chmodSync(join(bin, 'git'), 0o755)
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH}`)
  const message = `detected dubious ownership in repository at '${work}'\n  allowed: \`git config --global --add safe.directory`
  expect(() => openKernelTree(work, 'v1')).toThrow(message)
  expect(() => gitFolder(work, 'v1', 'kernel')).toThrow(message)
  expect(openKernelTree(work).revision).toBe('v9.1.4')
})

test('where there is no git, a folder still has its release, and the rest is said', () => {
  const work = madeTree({})
  vi.stubEnv('PATH', '/nowhere')
  expect(openKernelTree(work).revision).toBe('v9.1.4')
  expect(() => openKernelTree(work).search(['a'])).toThrow('the tree cannot be searched: `git` is not installed')
  expect(() => openKernelTree(work, 'v1')).toThrow('`git` is not installed')
  expect(() => gitFolder(work, 'v1', 'kernel')).toThrow('`git` is not installed')
})
