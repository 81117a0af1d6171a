import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { releaseOf } from '../../src/kernel/release.ts'
import { largestSource } from '../../src/kernel/source-text.ts'
import { openKernelTree } from '../../src/kernel/open-kernel-tree.ts'
import { commit, git, madeFolder, write } from '../files/made-folder.ts'
import { madeTree, makefile } from './made-tree.ts'

test.each([
  [makefile, 'v9.1.4'],
  ['VERSION = 7\nPATCHLEVEL = 2\nSUBLEVEL = 0\nEXTRAVERSION =\n', 'v7.2'],
  ['# x\nVERSION = 7\nPATCHLEVEL = 3\nSUBLEVEL = 0\nEXTRAVERSION = -rc7\n', 'v7.3-rc7'],
  ['all:\n\tcc a.c\n', undefined],
  ['VERSION = $(shell x)\nPATCHLEVEL = 1\n', undefined],
])('release of %j', (text, release) => expect(releaseOf(text)).toBe(release))

describe('the revision', () => {
  const folder = madeTree({ 'a.c': 'int a;\n' })
  test('without git is the release', () => expect(openKernelTree(folder).revision).toBe('v9.1.4'))

  test('is not taken from a repository that merely holds the folder', () => {
    const outer = madeFolder({ 'linux/Makefile': makefile })
    commit(outer, 'outer')
    expect(openKernelTree(join(outer, 'linux')).revision).toBe('v9.1.4')
  })

  test('is the tag, else the commit, and says when files were changed since', () => {
    const work = madeTree({ 'a.c': 'int a;\n' })
    commit(work, 'tagged')
    expect(openKernelTree(work).revision).toBe('tagged')
    write(work, { 'a.c': 'int b;\n' })
    expect(openKernelTree(work).revision).toBe('tagged-dirty')
    git(work, 'commit', '-qam', 'more')
    expect(openKernelTree(work).revision).toBe(`v9.1.4-g${git(work, 'rev-parse', 'HEAD').slice(0, 12)}`)
    expect(openKernelTree(work, 'HEAD^').read('a.c')).toBe('int a;\n')
  })

  test('is that of the folder asked for, whatever repository the caller is in', () => {
    const work = madeTree({ 'a.c': 'int a;\n' })
    commit(work, 'mine')
    process.env.GIT_DIR = join(madeFolder(), '.git')
    try {
      expect(openKernelTree(work, 'mine').revision).toBe('mine')
    } finally {
      delete process.env.GIT_DIR
    }
  })
})

describe('what is no kernel tree', () => {
  const plain = madeTree({})
  const bare = madeFolder()
  const source = madeTree({ 'a.c': 'int a;\n' })
  commit(source, 'v1')
  git(source, 'clone', '-q', '--bare', '.', bare)
  const file = join(madeFolder({ file: '' }), 'file')
  const other = madeFolder({ Makefile: 'all:\n' })
  commit(other, 'v1')

  test.each([
    [join(plain, 'nowhere'), undefined, `no such folder: \`${join(plain, 'nowhere')}\``],
    [file, undefined, `\`${file}\` is no folder`],
    [madeFolder(), undefined, 'is not a kernel tree: no Makefile with VERSION and PATCHLEVEL'],
    [other, undefined, 'is not a kernel tree'],
    [other, 'v1', `\`v1\` of \`${other}\` is not a kernel tree`],
    [plain, 'v1', `\`${plain}\` is no git repository`],
    [bare, 'v2', `no such revision in \`${bare}\`: \`v2\``],
    [bare, '', 'no such revision'],
    [bare, '--output=x', 'no such revision'],
    [bare, 'v1\0', 'no such revision'],
    [bare, 'v1:a.c', 'no such revision'],
  ])('%s %s', (path, revision, message) => expect(() => openKernelTree(path, revision)).toThrow(message))
})

describe('reading', () => {
  const folder = madeTree({ 'a.c': 'int a;\n', 'binary.c': new Uint8Array([1, 0, 2]), 'dir.c/b.c': '' })
  symlinkSync('loop.c', join(folder, 'loop.c'))
  writeFileSync(join(folder, 'huge.c'), Buffer.alloc(largestSource + 8192, 'a'))
  mkdirSync(join(folder, 'empty'))
  const bare = madeFolder()
  commit(folder, 'v1')
  git(folder, 'clone', '-q', '--bare', '.', bare)

  describe.each([
    ['a folder', () => openKernelTree(folder)],
    ['a bare clone', () => openKernelTree(bare)],
  ])('%s', (_, tree) => {
    test('a file, and none', () => {
      expect(tree().read('a.c')).toBe('int a;\n')
      expect(tree().read('b.c')).toBeUndefined()
      expect(tree().read('a.c/b.c')).toBeUndefined()
    })
    test.each([
      ['binary.c', '`binary.c` is a binary file'],
      ['huge.c', '`huge.c` is larger than 16 MiB'],
      ['dir.c', '`dir.c` is no regular file'],
      ['../a.c', '`../a.c` is no path within a kernel tree'],
      ['/etc/passwd', '`/etc/passwd` is no path within a kernel tree'],
      ['a.c\nb.c', 'is no path within a kernel tree'],
    ])('%j', (path, message) => expect(() => tree().read(path)).toThrow(message))
  })
  test('what cannot be opened', () =>
    expect(() => openKernelTree(folder).read('loop.c')).toThrow('`loop.c` cannot be read (ELOOP)'))
})

describe('searching', () => {
  const folder = madeTree({
    '.gitignore': '*\n',
    'arch/x86/a.c': 'x = call(1);\n',
    'arch/x86/b.h': '/* recall */\n',
    'arch/x86/c.S': 'call\n',
    'mm/a b.c': 'call\n',
    'tools/a.c': 'call\n',
  })
  git(folder, 'init', '-q')
  git(folder, 'add', '-f', '.')
  git(folder, 'commit', '-qm', 'all')

  test.each([
    ['the folder, ignored files too', () => openKernelTree(folder)],
    ['a revision', () => openKernelTree(folder, 'HEAD')],
  ])('%s', (_, tree) => {
    expect(tree().search(['call', 'none'])).toEqual(['arch/x86/a.c', 'mm/a b.c', 'tools/a.c'])
    expect(tree().search(['call'], { below: 'arch/x86' })).toEqual(['arch/x86/a.c'])
    expect(tree().search(['call'], { except: ['arch', 'tools'] })).toEqual(['mm/a b.c'])
    expect(tree().search(['-v'])).toEqual([])
    expect(tree().search([])).toEqual([])
  })
})
