import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commit, git, madeFolder } from '../files/made-folder.ts'
import { madeTree } from '../kernel/made-tree.ts'
import { content, lock, pinned, project, tree } from './verify-project.ts'

test('pinning adds the pins and nothing else', async () => {
  const added = pinned.split('\n').filter((line) => !content['lock/symbols.yaml'].split('\n').includes(line))
  expect(added).toHaveLength(6)
  expect(
    added.filter((line) => /^ {4}v9\.1\.4: \{file: kernel\/lock\.c, hash: '?[0-9a-f]{32}'?\}$/.test(line)),
  ).toHaveLength(3)
  const { run, read, folder } = project(pinned)
  expect((await run('--kernel', tree, '--pin')).stdout).toContain('  3 as before\n')
  expect(read()).toBe(pinned)
  expect(readdirSync(join(folder, 'lock'))).toEqual([
    'flows.yaml',
    'matrix.yaml',
    'notes',
    'permalinks.txt',
    'rows',
    'symbols.yaml',
  ])
})

test('pinning keeps the line ends of the file', async () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n')
  const { run, read } = project(crlf(content['lock/symbols.yaml']))
  expect((await run('--kernel', tree, '--pin')).stderr).toBe('')
  expect(read()).toBe(crlf(pinned))
})

test('the tree that was pinned is ok', async () => {
  const { status, stdout } = await project(pinned).run('--kernel', tree)
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `${tree} is v9.1.4, compared with the pins of v9.1.4\n\n3 symbols: 3 ok\n1 not compared: pinned in no release\n`,
  })
})

test('the only release that is pinned need not be named', async () => {
  const { run, folder } = project(pinned)
  const matrix = content['lock/matrix.yaml'].replace('code: { release: v9.1.4 }\n', '')
  writeFileSync(join(folder, 'lock/matrix.yaml'), matrix)
  expect(await run('--kernel', tree)).toMatchObject({ status: 0, stdout: expect.stringContaining('pins of v9.1.4') })
})

test('what is not ok is said with what cites it', async () => {
  const changed = madeTree({
    'kernel/lock.c': lock.replace('try(1)', 'try(2)').replace(' drop', ' let_go'),
    'kernel/a.c': '',
  })
  const { run, read } = project(pinned)
  const { status, stdout } = await run('--kernel', changed, '--release', 'v9.1.4')
  expect(status).toBe(1)
  expect(stdout).toBe(`${changed} is v9.1.4, compared with the pins of v9.1.4

changed  take()  kernel/lock.c:1; rows 1; notes a; flows slow
gone     drop()  kernel/lock.c; notes a

look again at
  rows   1
  notes  a
  flows  slow

3 symbols: 1 ok, 1 changed, 1 gone
1 not compared: pinned in no release
`)
  expect(read()).toBe(pinned)
})

test('as JSON, from a bare clone', async () => {
  const work = madeTree({
    'kernel/lock.c': '#define HELD 1\nstatic void drop(void) { }\n',
    'kernel/new.c': lock.split('#')[0] ?? '',
  })
  commit(work, 'moved')
  const bare = madeFolder()
  git(work, 'clone', '-q', '--bare', '.', bare)
  const { status, stdout } = await project(pinned).run('lock', '--kernel', bare, '--rev', 'moved', '--json')
  expect(status).toBe(1)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({
    tree: bare,
    revision: 'moved',
    release: 'v9.1.4',
    again: { rows: ['1'], notes: ['a'] },
  })
  expect(report.symbols[0]).toMatchObject({
    ...{ symbol: 'take', status: 'moved', file: 'kernel/lock.c', now: 'kernel/new.c', line: 1 },
    ...{ rows: ['1'], notes: ['a'], flows: ['slow'] },
  })
  expect(report.skipped).toEqual([{ symbol: 'gone', releases: [] }])
})

test('a name that its file has twice is said to be, the others are compared, and its pin stays', async () => {
  const twice = madeTree({
    'kernel/lock.c': `${lock.replace('HELD 1', 'HELD 2')}SYSCALL_DEFINE0(take) { }\nint drop(void) { }\n`,
  })
  const { run, read } = project(pinned)
  const { status, stdout } = await run('--kernel', twice)
  expect(status).toBe(1)
  expect(stdout).toBe(`${twice} is v9.1.4, compared with the pins of v9.1.4

ambiguous  take()  kernel/lock.c:1; defined more than once: in \`function\` on line 1, in \`SYSCALL_DEFINE0\` on line 7; rows 1; notes a; flows slow
changed    HELD    kernel/lock.c:5; rows 2
ambiguous  drop()  kernel/lock.c:6; defined more than once: on line 6, on line 8; notes a

look again at
  rows   1 2
  notes  a
  flows  slow

3 symbols: 0 ok, 1 changed, 2 ambiguous
1 not compared: pinned in no release
`)
  const pinning = await run('--kernel', twice, '--pin')
  expect(pinning.status).toBe(1)
  expect(pinning.stdout).toContain('  ambiguous: drop is defined more than once, on line 6, on line 8\n')
  const kept = (text: string, name: string) => text.split('- name: ').find((entry) => entry.startsWith(name))
  for (const name of ['take', 'drop']) expect(kept(read(), name)).toBe(kept(pinned, name))
  expect(kept(read(), 'HELD')).not.toBe(kept(pinned, 'HELD'))
})

test('a condition that is new, what no configuration compiles, and what is not in the tree', async () => {
  const conditional = madeTree({
    'kernel/lock.c': lock
      .replace('static int', '#ifdef CONFIG_LOCK\nstatic int')
      .replace('#define', '#endif\n#if 0L\n#define')
      .replace('static void', '#endif\nstatic void'),
  })
  const { run } = project(pinned)
  expect((await run('--kernel', conditional)).stdout).toContain(`
changed  take()  kernel/lock.c:2; now under \`#if defined(CONFIG_LOCK)\`; rows 1; notes a; flows slow
gone     HELD    kernel/lock.c:8; only under \`#if 0L\`; rows 2
`)
  const { symbols } = JSON.parse((await run('--kernel', conditional, '--json')).stdout)
  expect(symbols.map((one: { conditions: string[] }) => one.conditions)).toEqual([['defined(CONFIG_LOCK)'], ['0L'], []])

  const partial = madeTree({ 'mm/a.c': '' })
  const { status, stdout } = await run('--kernel', partial)
  expect(status).toBe(0)
  expect(stdout).toBe(`${partial} is v9.1.4, compared with the pins of v9.1.4

absent  take()  kernel/lock.c is not in this tree; rows 1; notes a; flows slow
absent  HELD    kernel/lock.c is not in this tree; rows 2
absent  drop()  kernel/lock.c is not in this tree; notes a

3 symbols: 0 ok, 3 absent (not in this tree)
1 not compared: pinned in no release
`)
  const report = JSON.parse((await run('--kernel', partial, '--json')).stdout)
  expect(report.counts).toMatchObject({ ok: 0, absent: 3 })
  expect(report.symbols[0]).toMatchObject({ status: 'absent', fileMissing: true, now: null })
  expect(report.again).toEqual({ rows: [], notes: [], flows: [] })
})
