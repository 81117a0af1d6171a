import { describe, expect, test } from 'vitest'
import { largestSource } from '../../src/kernel/source-text.ts'
import { openKernelTree } from '../../src/kernel/open-kernel-tree.ts'
import type { Verdict } from '../../src/kernel/verdict.ts'
import { verifySymbols } from '../../src/kernel/verify.ts'
import { files, first, header, pinned, second, symbol } from './made-pins.ts'
import { commit, git, madeFolder, write } from '../files/made-folder.ts'
import { madeTree } from './made-tree.ts'

const shapes: Record<string, (tree: Record<string, string>) => ReturnType<typeof openKernelTree>> = {
  'a folder': (tree) => openKernelTree(madeTree(tree)),
  'a git work tree': (tree) => {
    const folder = madeTree(tree)
    commit(folder, 'v9.1.4')
    return openKernelTree(folder)
  },
  'a git revision': (tree) => {
    const folder = madeTree(tree)
    commit(folder, 'old')
    write(folder, { [first]: '', [second]: '', [header]: '' })
    commit(folder, 'new')
    return openKernelTree(folder, 'old')
  },
  'a bare clone': (tree) => {
    const folder = madeTree(tree)
    commit(folder, 'v9.1.4')
    const bare = madeFolder()
    git(folder, 'clone', '-q', '--bare', '.', bare)
    return openKernelTree(bare, 'v9.1.4')
  },
}

const brief = ({ symbol, status, now, line, names }: Verdict) =>
  [symbol, status, now === null ? '-' : `${now}:${line}`, ...names.map(({ name, file }) => `${name}@${file}`)].join(' ')

/** The outcomes of a tree with some files changed; those of symbols that are ok left out. */
function outcomes(shape: string, changed: Record<string, string>): string[] {
  const tree = shapes[shape]?.({ ...files, ...changed })
  return verifySymbols(pinned, tree as NonNullable<typeof tree>, 'v9.1.4')
    .verdicts.map(brief)
    .filter((line) => !line.includes(' ok '))
}

describe.each(Object.keys(shapes))('%s', (shape) => {
  test('ok: as it was, with comments, reflowed, and further down', () => {
    const text = files[first].replace('{\n', '{ /* why */\n\n').replace('return g(a)', 'return\n\t\tg(a) // so\n')
    expect(outcomes(shape, { [first]: `int x;\n\n${text}` })).toEqual([])
  })

  test('moved: the same tokens in another file, near or far', () => {
    const [f = '', rest = ''] = files[first].split('#define')
    expect(outcomes(shape, { [first]: `#define${rest}`, 'virt/kvm/far.c': f })).toEqual(['f moved virt/kvm/far.c:1'])
    expect(outcomes(shape, { [first]: `#define${rest}`, [second]: `${files[second]}${f}` })).toEqual([
      `f moved ${second}:3`,
    ])
  })

  test('changed: another call, a member, a field of an event, a value counted on from', () => {
    expect(outcomes(shape, { [first]: files[first].replace('g(a)', 'g2(a)') })).toEqual([`f changed ${first}:1`])
    const changed = files[header].replace('(*op)(int a)', '(*op)(long a)').replace('TP_PROTO(int', 'TP_PROTO(long')
    expect(outcomes(shape, { [header]: changed.replace('ONE = 1', 'ONE = 3') })).toEqual([
      `op changed ${header}:2`,
      `event changed ${header}:4`,
      `TWO changed ${header}:5`,
    ])
  })

  test('gone: with the new name where there is one, and not for a use or a prototype', () => {
    const gone = files[first].replace(' f(', ' h(')
    expect(
      outcomes(shape, {
        [first]: gone,
        [second]: `int f(int a);\nint x(void)\n{\n\treturn f(1);\n}\n${files[second]}`,
      }),
    ).toEqual([`f gone - h@${first}`])
    expect(outcomes(shape, { [first]: files[first].replace('#define M', '#define N') })).toEqual(['M gone -'])
  })
})

test('a static function of the same name in another file is not taken for it', () => {
  expect(outcomes('a folder', { [second]: files[second].replace('2', '3') })).toEqual([])
  const [before = ''] = files[first].split('static int same')
  expect(outcomes('a folder', { [first]: before })).toEqual([`same changed ${second}:2`])
})

test('of several definitions elsewhere the one with the same tokens counts, else the nearest', () => {
  const [before = ''] = files[first].split('static int same')
  const far = { 'mm/far.c': 'static int same(void) { return 1; }\n' }
  expect(outcomes('a folder', { [first]: before, ...far, [second]: '' })).toEqual(['same moved mm/far.c:1'])
  const near = { 'arch/x86/kvm/z.c': far['mm/far.c'] }
  expect(outcomes('a folder', { [first]: before, ...near })).toEqual(['same moved arch/x86/kvm/z.c:1'])
  expect(
    outcomes('a folder', {
      [first]: before,
      [second]: '',
      'arch/x86/a.c': 'int same(void) { }',
      'arch/x86/kvm/z.c': 'int same(int a) { }',
    }),
  ).toEqual(['same changed arch/x86/kvm/z.c:1'])
})

test('a file that is no source and only mentions a symbol is passed over', () => {
  const [before = ''] = files[first].split('static int same')
  const registers = `#define SAME same\n/* ${'x'.repeat(largestSource)} */\n`
  const far = { 'mm/far.c': 'static int same(void) { return 1; }\n', 'mm/registers.h': registers }
  expect(outcomes('a folder', { [first]: before, [second]: '', ...far })).toEqual(['same moved mm/far.c:1'])
})

test('copies for user space and other architectures are no place to move to', () => {
  const [f = '', rest = ''] = files[first].split('#define')
  const copies = { 'tools/kvm/a.c': f, 'arch/arm64/kvm/a.c': f, 'Documentation/a.c': f }
  expect(outcomes('a folder', { [first]: `#define${rest}`, ...copies })).toEqual(['f gone - h@null'])
})

test('symbols that the release does not pin are listed with those that do', () => {
  const more = [
    ...pinned,
    symbol('never'),
    symbol('older', { pins: { 'v9.0': { file: first, hash: '0'.repeat(16) } } }),
  ]
  expect(verifySymbols(more, openKernelTree(madeTree(files)), 'v9.1.4').unpinned).toEqual([
    { symbol: 'never', releases: [] },
    { symbol: 'older', releases: ['v9.0'] },
  ])
})

describe('a file that does not add up is no answer, and the others are compared', () => {
  test.each([
    ['int x(void)\n{\n\tif (a) {\n}\n', `${first}:1: a bracket is never closed, so \`f\` cannot be looked for`],
    ['\0', `\`${first}\` is a binary file`],
  ])('%j', (text, message) => {
    for (const shape of ['a folder', 'a bare clone']) {
      expect(outcomes(shape, { [first]: text })).toEqual(
        ['f', 'M', 'same'].map((name) => `${name} unreadable ${first}:null`),
      )
      const tree = shapes[shape]?.({ ...files, [first]: text }) as ReturnType<typeof openKernelTree>
      expect(verifySymbols(pinned, tree, 'v9.1.4').verdicts[0]?.problem).toBe(message)
    }
  })
  test('but a list with a symbol twice is none', () => {
    const tree = openKernelTree(madeTree(files))
    expect(() => verifySymbols([...pinned, symbol('f')], tree, 'v9.1.4')).toThrow('the symbol `f` is listed twice')
  })
})
