import { describe, expect, test } from 'vitest'
import { newPins } from '../../src/kernel/new-pins.ts'
import { openKernelTree } from '../../src/kernel/open-kernel-tree.ts'
import { verifySymbols } from '../../src/kernel/verify.ts'
import type { Symbol } from '../../src/model/symbol-file.ts'
import { files, first, header, pinned, symbol } from './made-pins.ts'
import { pinnedFrom } from './made-symbol.ts'
import { madeTree } from './made-tree.ts'

describe('a name that a file has twice is ambiguous, and the others are compared', () => {
  test.each([
    ['a function', 'f', first, `${files[first]}static int f(int a) { }\n`, ['function', 'function']],
    [
      'a system call beside a function',
      'f',
      first,
      `SYSCALL_DEFINE1(f, int, a) { }\n${files[first]}`,
      ['SYSCALL_DEFINE1', 'function'],
    ],
    ...[
      [`#ifdef A\nSYSCALL_DEFINE1(f, int, a) { }\n#endif\n${files[first]}`, 'SYSCALL_DEFINE1', 'function'],
      [`${files[first]}#ifdef A\nSYSCALL_DEFINE1(f, int, a) { }\n#endif\n`, 'function', 'SYSCALL_DEFINE1'],
    ].map(([text = '', ...holders]): [string, string, string, string, string[]] => [
      `a conditional system call beside ${holders[0]}`,
      'f',
      first,
      text,
      holders,
    ]),
    [
      'a member of two structs',
      'op',
      header,
      `${files[header]}struct other {\n\tint (*op)(int a);\n};\n`,
      ['ops', 'other'],
    ],
    [
      'a member of two structs of which one is conditional',
      'op',
      header,
      `${files[header]}#ifdef A\nstruct other {\n\tint op;\n};\n#endif\n`,
      ['ops', 'other'],
    ],
  ])('%s', (_, name, file, text, holders) => {
    const changed = `${text}#undef M\n#define M(a) 1\nenum { TWO = 7 };\n`.replace('enum { ONE = 1, TWO };', '')
    const { verdicts } = verifySymbols(pinned, openKernelTree(madeTree({ ...files, [file]: changed })), 'v9.1.4')
    const one = verdicts.find(({ symbol }) => symbol === name)
    expect(one?.status).toBe('ambiguous')
    expect(one?.candidates.map((candidate) => candidate.in)).toEqual(holders)
    expect(verdicts.map(({ status }) => status).filter((status) => status !== 'ok')).toContain('changed')
  })

  test('until its symbol, or the pin, says which is meant', () => {
    const text = 'struct one {\n\tint op;\n};\nstruct two {\n\tlong op;\n};\nSYSCALL_DEFINE0(f) { }\nint f(void) { }\n'
    const both = [symbol('op', { kind: 'op' }), symbol('f')]
    expect(newPins(both, openKernelTree(madeTree({ [first]: text })), 'v9.1.4').map(({ pin }) => pin)).toEqual([
      undefined,
      undefined,
    ])
    const told = pinnedFrom({ [first]: text }, [
      symbol('op', { kind: 'op', in: 'two' }),
      symbol('f', { in: 'function' }),
    ])
    const status = (symbols: Symbol[], tree: string) =>
      verifySymbols(symbols, openKernelTree(madeTree({ [first]: tree })), 'v9.1.4').verdicts.map((one) => one.status)
    expect(status(told, text)).toEqual(['ok', 'ok'])
    expect(status(told, text.replace('int op', 'u8 op').replace('DEFINE0(f) { }', 'DEFINE0(f) { return 1; }'))).toEqual(
      ['ok', 'ok'],
    )
    expect(status(told, text.replace('long op', 'u8 op').replace('f(void) { }', 'f(void) { return 1; }'))).toEqual([
      'changed',
      'changed',
    ])
    const inPins = told.map(({ in: holder, ...rest }) => ({
      ...rest,
      pins: { 'v9.1.4': { ...rest.pins['v9.1.4'], in: holder } as Symbol['pins'][string] },
    }))
    expect(status(inPins, text)).toEqual(['ok', 'ok'])
    expect(newPins(inPins, openKernelTree(madeTree({ [first]: text })), 'v9.1.4').map(({ pin }) => pin?.in)).toEqual([
      'two',
      'function',
    ])
    const [op] = verifySymbols(
      told,
      openKernelTree(madeTree({ [first]: text.replace('struct two', 'struct three') })),
      'v9.1.4',
    ).verdicts
    expect(op).toMatchObject({ status: 'gone', candidates: [{ in: 'one' }, { in: 'three' }] })
  })

  test('variants of one thing are not', () => {
    const text = '#ifdef A\nSYSCALL_DEFINE1(f, int, a) { }\n#else\nSYSCALL_DEFINE2(f, int, a, int, b) { }\n#endif\n'
    const told = pinnedFrom({ [first]: text }, [symbol('f')])
    expect(verifySymbols(told, openKernelTree(madeTree({ [first]: text })), 'v9.1.4').verdicts[0]?.status).toBe('ok')
  })
})
