import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/root.ts'
import { commit, git, madeFolder, madeTree, write } from '../kernel/made-tree.ts'

const content = {
  'lock/matrix.yaml': `title: Lock
summary: Who may take it.
revision: 1
code: { release: v9.1.4 }
inputs: [{ id: held, values: [{ id: Y }, { id: N }] }]
verdicts: [{ id: taken, marks: [{ id: Y }, { id: N }] }]
groups: [{ id: all, label: All }]
legend: []
`,
  'lock/rows/1.md': '---\ninputs: { held: Y }\nverdicts: { taken: N }\ngroup: all\nnotes: [a]\n---\nSee `take()`.\n',
  'lock/rows/2.md': '---\ninputs: { held: N }\nverdicts: { taken: Y }\ngroup: all\n---\nSee `HELD`.\n',
  'lock/notes/a.md': '---\ntitle: Why\n---\nSee `take()` and `drop()`.\n',
  'lock/flows.yaml': '- id: slow\n  title: Slow\n  on: all\n  rows: [1]\n  path: [take()]\n',
  'lock/symbols.yaml': `# Ours.
- name: take
  kind: function
  file: kernel/lock.c
  purpose: takes it

- name: HELD
  kind: macro
  file: kernel/lock.c
  purpose: the mark
- name: drop
  kind: function
  file: kernel/lock.c
  purpose: drops it
- name: gone
  kind: function
  purpose: never was
`,
  'lock/permalinks.txt': 'row 1\nrow 2\nnote a\n',
}
const lock = 'static int take(void)\n{\n\treturn try(1);\n}\n#define HELD 1\nstatic void drop(void) { }\n'

/** Runs the command over content of its own, which the tests look at afterwards. */
function project(symbols?: string) {
  const folder = madeFolder(symbols === undefined ? content : { ...content, 'lock/symbols.yaml': symbols })
  const run = (...words: string[]) => {
    const env = { ...process.env, CONTENT: relative(root, folder) }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/scenarios.ts'), 'verify', ...words],
      { encoding: 'utf8', env },
    )
    return { status, stdout, stderr }
  }
  const read = () => readFileSync(join(folder, 'lock/symbols.yaml'), 'utf8')
  return { folder, run, read }
}

const tree = madeTree({ 'kernel/lock.c': lock })
const pinned = (() => {
  const { run, read } = project()
  expect(run('--kernel', tree, '--pin').stderr).toBe('')
  return read()
})()

test('pinning adds the pins and nothing else', () => {
  const added = pinned.split('\n').filter((line) => !content['lock/symbols.yaml'].split('\n').includes(line))
  expect(added).toHaveLength(6)
  expect(
    added.filter((line) => /^ {4}v9\.1\.4: \{file: kernel\/lock\.c, hash: '?[0-9a-f]{32}'?\}$/.test(line)),
  ).toHaveLength(3)
  const { run, read, folder } = project(pinned)
  expect(run('--kernel', tree, '--pin').stdout).toContain('  3 as before\n')
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

test('pinning keeps the line ends of the file', () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n')
  const { run, read } = project(crlf(content['lock/symbols.yaml']))
  expect(run('--kernel', tree, '--pin').stderr).toBe('')
  expect(read()).toBe(crlf(pinned))
})

test('the tree that was pinned is ok', () => {
  const { status, stdout } = project(pinned).run('--kernel', tree)
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `${tree} is v9.1.4, compared with the pins of v9.1.4\n\n3 symbols: 3 ok\n1 not compared: pinned in no release\n`,
  })
})

test('what is not ok is said with what cites it', () => {
  const changed = madeTree({
    'kernel/lock.c': lock.replace('try(1)', 'try(2)').replace(' drop', ' let_go'),
    'kernel/a.c': '',
  })
  const { run, read } = project(pinned)
  const { status, stdout } = run('--kernel', changed, '--release', 'v9.1.4')
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

test('as JSON, from a bare clone', () => {
  const work = madeTree({
    'kernel/lock.c': '#define HELD 1\nstatic void drop(void) { }\n',
    'kernel/new.c': lock.split('#')[0] ?? '',
  })
  commit(work, 'moved')
  const bare = madeFolder()
  git(work, 'clone', '-q', '--bare', '.', bare)
  const { status, stdout } = project(pinned).run('lock', '--kernel', bare, '--rev', 'moved', '--json')
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

describe('wrong use writes nothing and exits with 2', () => {
  const noTree = madeFolder()
  const twice = madeTree({ 'kernel/lock.c': `${lock}static int take(void) { }\n` })
  const binary = madeTree({ 'kernel/lock.c': new Uint8Array([35, 0]) })
  const folder = madeTree({})
  mkdirSync(join(folder, 'kernel/lock.c'), { recursive: true })
  const huge = madeTree({ 'kernel/lock.c': Buffer.alloc(50 * 2 ** 20, 'int a;\n') })
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
    [['--kernel', twice], 'kernel/lock.c:7: `take` is defined twice\n  kernel/lock.c:1: the first is here'],
    [['--kernel', binary], '`kernel/lock.c` is a binary file'],
    [['--kernel', folder], '`kernel/lock.c` is no regular file'],
    [['--kernel', huge], '`kernel/lock.c` is larger than 16 MiB'],
    [['--kernel', tree, '--release', 'v8'], '`lock` has no pins for `v8`\n  allowed: --release v9.1.4'],
    [['--kernel', tree, 'other'], 'no matrix `other`'],
    [['--kernel', tree, 'lock', 'lock'], 'one matrix at a time'],
    [['--kernel', tree, '--nonsense'], 'unknown option `--nonsense`'],
  ])('%j', (words, message) => {
    const { run, read } = project(pinned)
    for (const further of [[], ...(words.includes('--release') || words.length === 0 ? [] : [['--pin']])]) {
      const { status, stdout, stderr } = run(...words, ...further)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain(message)
      expect(read()).toBe(pinned)
    }
  })

  test('pins for a matrix without symbols', () => {
    const { folder, run } = project()
    rmSync(join(folder, 'lock/symbols.yaml'))
    for (const name of ['flows.yaml', 'notes/a.md', 'rows/1.md', 'rows/2.md'])
      writeFileSync(
        join(folder, 'lock', name),
        readFileSync(join(folder, 'lock', name), 'utf8')
          .replace(/`?(take|drop)\(\)`?/g, 'it')
          .replaceAll('`HELD`', 'it'),
      )
    const { status, stderr } = run('--kernel', tree, '--pin')
    expect(stderr).toContain('symbols.yaml`\n  allowed: a matrix with symbols\n')
    expect(status).toBe(2)
  })

  test('a tree pinned as what it is not', () => {
    const { run, read } = project(pinned)
    const { status, stderr } = run('--kernel', tree, '--pin', '--release', 'v9.2')
    expect([status, read()]).toEqual([2, pinned])
    expect(stderr).toContain('is v9.1.4, so it cannot be pinned as `v9.2`')
  })

  test('nothing pinned yet', () => {
    expect(project().run('--kernel', tree).stderr).toContain('`lock` has no pinned symbols')
  })
})
