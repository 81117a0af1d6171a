import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commit, madeFolder, write } from '../files/made-folder.ts'
import { madeTree } from '../kernel/made-tree.ts'
import { lock, pinned, project, tree } from './verify-project.ts'

describe('wrong use writes nothing and exits with 2', () => {
  const noTree = madeFolder()
  const repository = madeTree({})
  write(repository, { 'kernel/lock.c': lock })
  commit(repository, 'v1')

  test.each([
    [[], 'which kernel tree?'],
    [['--kernel', ''], 'which kernel tree?'],
    [['--kernel', join(noTree, 'none')], 'no such folder: `'],
    [['--kernel', noTree], 'is not a kernel tree'],
    [['--kernel', tree, '--rev', 'v1'], 'is no git repository'],
    [['--kernel', repository, '--rev', 'v2'], 'no such revision in `'],
    [['--kernel', tree, '--release', 'v8'], '`lock` has no pins for `v8`\n  allowed: --release v9.1.4'],
    [['--kernel', tree, 'other'], 'no matrix `other`'],
    [['--kernel', tree, 'lock', 'lock'], 'one matrix at a time'],
    [['--kernel', tree, '--nonsense'], 'unknown option `--nonsense`'],
  ])('%j', async (words, message) => {
    const { run, read } = project(pinned)
    for (const further of [[], ...(words.includes('--release') || words.length === 0 ? [] : [['--pin']])]) {
      const { status, stdout, stderr } = await run(...words, ...further)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain(message)
      expect(read()).toBe(pinned)
    }
  })

  test('pins for a matrix without symbols', async () => {
    const { folder, run } = project()
    rmSync(join(folder, 'lock/symbols.yaml'))
    for (const name of ['flows.yaml', 'notes/a.md', 'rows/1.md', 'rows/2.md'])
      writeFileSync(
        join(folder, 'lock', name),
        readFileSync(join(folder, 'lock', name), 'utf8')
          .replace(/`?(take|drop)\(\)`?/g, 'it')
          .replaceAll('`HELD`', 'it'),
      )
    const { status, stderr } = await run('--kernel', tree, '--pin')
    expect(stderr).toContain('symbols.yaml`\n  allowed: a matrix with symbols\n')
    expect(status).toBe(2)
  })

  test('a tree pinned as what it is not', async () => {
    const { run, read } = project(pinned)
    const { status, stderr } = await run('--kernel', tree, '--pin', '--release', 'v9.2')
    expect([status, read()]).toEqual([2, pinned])
    expect(stderr).toContain('is v9.1.4, so it cannot be pinned as `v9.2`')
  })

  test('nothing pinned yet', async () => {
    expect((await project().run('--kernel', tree)).stderr).toContain('`lock` has no pinned symbols')
  })
})

describe('a file that cannot be read is said to be, and nothing is pinned', () => {
  const folder = madeTree({})
  mkdirSync(join(folder, 'kernel/lock.c'), { recursive: true })
  test.each([
    [madeTree({ 'kernel/lock.c': new Uint8Array([35, 0]) }), '`kernel/lock.c` is a binary file'],
    [folder, '`kernel/lock.c` is no regular file'],
    [
      madeTree({ 'kernel/lock.c': Buffer.alloc(50 * 2 ** 20, 'int a;\n') }),
      '`kernel/lock.c` is larger than 16 MiB, too large for a source file',
    ],
  ])('%s', async (broken, message) => {
    const { run, read } = project(pinned)
    const { status, stdout } = await run('--kernel', broken)
    expect(status).toBe(1)
    expect(stdout).toContain(`\nunreadable  take()  ${message}; rows 1; notes a; flows slow\n`)
    expect(stdout).toContain('3 symbols: 0 ok, 3 unreadable\n')
    const pinning = await run('--kernel', broken, '--pin')
    expect([pinning.status, pinning.stdout, read()]).toEqual([2, '', pinned])
    expect(pinning.stderr).toContain(message)
  })
})
