import { describe, expect, test } from 'vitest'
import { openKernelTree } from '../../src/kernel/open-kernel-tree.ts'
import { verifySymbols } from '../../src/kernel/verify.ts'
import { madeSymbol, pinnedFrom } from './made-symbol.ts'
import { madeTree } from './made-tree.ts'

const f = 'int f(void) { return 1; }\n'
const symbols = [madeSymbol('f')]

/** What becomes of `f`, pinned in one text and looked for in another: its status and conditions. */
function outcome(before: string, after: string): string {
  const [verdict] = verifySymbols(
    pinnedFrom({ 'mm/a.c': before }, symbols),
    openKernelTree(madeTree({ 'mm/a.c': after })),
    'v9.1.4',
  ).verdicts
  return [verdict?.status, ...(verdict?.conditions ?? [])].join(' | ')
}

describe('a condition that is new round a definition is told', () => {
  test.each([
    [`#ifdef CONFIG_X\n${f}#endif\n`, 'changed | defined(CONFIG_X)'],
    [`#if defined CONFIG_X\n${f}#endif\n`, 'changed | defined(CONFIG_X)'],
    [`#ifndef CONFIG_X\n${f}#endif\n`, 'changed | !defined(CONFIG_X)'],
    [`#ifdef CONFIG_X\nint g(void);\n#else\n${f}#endif\n`, 'changed | !defined(CONFIG_X)'],
    [`#ifndef CONFIG_X\nint g(void);\n#else\n${f}#endif\n`, 'changed | defined(CONFIG_X)'],
    [`#if IS_ENABLED(CONFIG_X) && Y > 2\n${f}#endif\n`, 'changed | IS_ENABLED(CONFIG_X) && Y > 2'],
    [`#if A\n#elif B || C\n${f}#endif\n`, 'changed | !A && (B || C)'],
    [`#if A\n#elif B\n#elif defined(C)\n#else\n${f}#endif\n`, 'changed | !A && !B && !defined(C)'],
    [`#if A\n#ifdef B\n${f}#endif\n#endif\n`, 'changed | A | defined(B)'],
    [`#if 1\n#ifdef B\n${f}#endif\n#endif\n`, 'changed | defined(B)'],
    [`#ifdef H\n#define H\n${f}#endif\n`, 'changed | defined(H)'],
    [`#ifndef H\n#define H\n#endif\n#ifndef A\n${f}#endif\n`, 'changed | !defined(A)'],
    [`#ifndef A\n${f}#endif\n`, 'changed | !defined(A)'],
    [`#ifndef A\n#define A\n${f}#endif\nint other;\n`, 'changed | !defined(A)'],
    [`#ifndef A\n#define A\n${f}#else\n#endif\n`, 'changed | !defined(A)'],
  ])('%j', (after, expected) => expect(outcome(f, after)).toBe(expected))
})

describe('what no configuration compiles is gone', () => {
  test.each([
    ['#if 0', '0'],
    ['#if 0L', '0L'],
    ['#if (0)', '(0)'],
    ['#if 0 && X', '0 && X'],
    ['#if !1', '!1'],
    ['#ifdef A\n#elif 0', '!defined(A) && 0'],
    ['#if 1\n#else', '!1'],
  ])('%j', (opening, condition) => {
    expect(outcome(f, `${opening}\n${f}#endif\n`)).toBe(`gone | ${condition}`)
    expect(outcome(f, `#ifdef B\n${opening}\n${f}#endif\n#endif\n`)).toBe(`gone | defined(B) | ${condition}`)
  })
})

describe('what is no condition does not count', () => {
  test.each([
    ['an include guard', `#ifndef H\n#define H\n${f}#endif\n`],
    [
      'the guard of a header that is read twice',
      `#if !defined(H) || defined(AGAIN)\n#define H\n${f}#endif\n#include <a.h>\n`,
    ],
    ['what always holds', `#if 1\n${f}#endif\n`],
    ['the other branch of what never does', `#if 0\n'\n#else\n${f}#endif\n`],
    ['that no assembler reads it', `#ifndef __ASSEMBLY__\n${f}#endif\n`],
    ['nor the other branch of what one reads', `#ifdef __ASSEMBLER__\n.macro a\n#else\n${f}#endif\n`],
  ])('%s', (_, after) => {
    expect(outcome(f, after)).toBe('ok')
    expect(outcome(after, f)).toBe('ok')
  })
})

describe('what it was pinned with', () => {
  const before = `#ifdef A\n#if B\n${f}#endif\n#endif\n`
  test('stands in the pin, and does not count again', () => {
    expect(pinnedFrom({ 'mm/a.c': before }, symbols)[0]?.pins['v9.1.4']?.conditions).toEqual(['defined(A)', 'B'])
    expect(outcome(before, before)).toBe('ok | defined(A) | B')
    expect(outcome(before, before.replace('#ifdef A', '#if defined( A )'))).toBe('ok | defined(A) | B')
  })
  test('is told where it is no longer there', () => {
    expect(outcome(before, `#if B\n${f}#endif\n`)).toBe('changed | B')
    expect(outcome(before, f)).toBe('changed')
  })
  test('is left out of a pin where there is none', () => {
    expect(Object.keys(pinnedFrom({ 'mm/a.c': f }, symbols)[0]?.pins['v9.1.4'] ?? {})).toEqual(['file', 'hash'])
  })
})

test('variants have in common what stands round all of them', () => {
  const variants = `#ifdef A\n${f}#else\nint f(void) { return 2; }\n#endif\n`
  expect(outcome(variants, variants)).toBe('ok')
  expect(outcome(variants, `#ifdef B\n${variants}#endif\n`)).toBe('changed | defined(B)')
})

describe('within a struct and an enum', () => {
  const of = (kind: 'op' | 'macro', before: string, after: string) => {
    const pinned = pinnedFrom({ 'mm/a.c': before }, [madeSymbol('M', { kind })])
    const [verdict] = verifySymbols(pinned, openKernelTree(madeTree({ 'mm/a.c': after })), 'v9.1.4').verdicts
    return [verdict?.status, ...(verdict?.conditions ?? [])].join(' | ')
  }
  test.each([
    ['op', 'struct s {\n\tint a;\n', '\tint (*M)(void);\n', '};\n'],
    ['macro', 'enum e {\n\tA,\n', '\tM = 2,\n', '\tB\n};\n'],
    ['macro', 'struct s {\n\tenum {\n', '\tM = 2,\n', '\tB\n} a;\n};\n'],
  ] as const)('%s: %j', (kind, before, own, behind) => {
    const plain = before + own + behind
    expect(of(kind, plain, `${before}#ifdef C\n${own}#endif\n${behind}`)).toBe('changed | defined(C)')
    expect(of(kind, plain, `${before}#if 0\n${own}#endif\n${behind}`)).toBe('gone | 0')
    expect(of(kind, plain, `${before}#if 1\n${own}#endif\n${behind}`)).toBe('ok')
    expect(of(kind, plain, `#ifdef C\n${plain}#endif\n`)).toBe('changed | defined(C)')
  })
})
