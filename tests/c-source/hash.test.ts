import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { definitionIn } from '../../src/c-source/definition.ts'
import { definitionHash } from '../../src/c-source/hash.ts'
import { scanFile } from '../../src/c-source/scan.ts'
import type { Symbol } from '../../src/model/symbol-file.ts'

function hashOf(text: string, name = 'f', kind: Symbol['kind'] = 'function'): string | undefined {
  const definition = definitionIn(scanFile('a.c', text), { name, kind })
  return definition && definitionHash(definition)
}

const body = 'static int f(struct kvm *kvm, u64 a) { if (a <= 1 && g(kvm)) return h("x y", \'c\'); return a + + b; }'

describe('does not count', () => {
  test.each([
    ['comments', body.replace('{', '{ /* a */ // b\n')],
    ['reflowing', body.replaceAll(' ', '\n\t').replace('"x\n\ty"', '"x y"')],
    ['continued lines', body.replaceAll('; ', '; \\\n').replace('return', 'ret\\\nurn')],
    ['line ends', body.replaceAll('; ', ';\r\n')],
    ['what stands round it', `#include <a.h>\nint a;\n${body}\nint b;\n`],
    ['a condition round it', `#ifdef GUARD\n${body}\n#endif\n`],
    ['a prototype', `static int f(struct kvm *kvm, u64 a);\n${body}\n`],
  ])('%s', (_, text) => expect(hashOf(text)).toBe(hashOf(body)))
})

describe('counts', () => {
  test.each([
    ['another call', body.replace('g(', 'g2(')],
    ['what a string holds', body.replace('"x y"', '"x  y"')],
    ['a token more', body.replace('return a', 'return (a)')],
    ['where tokens end', body.replace('+ +', '++')],
    ['an order', body.replace('kvm *kvm, u64 a', 'kvm *kvm, u64 b')],
    ['a comment in a string', body.replace('"x y"', '"x /* */ y"')],
    ['a condition inside', body.replace('{ if', '{\n#ifdef A\nif').replace('return a', '\n#endif\nreturn a')],
    ['a second variant', `#ifdef A\n${body}\n#else\nint f(void) { }\n#endif\n`],
  ])('%s', (_, text) => {
    expect(hashOf(text)).toBeDefined()
    expect(hashOf(text)).not.toBe(hashOf(body))
  })
})

describe('macros', () => {
  const macro = (text: string) => hashOf(text, 'M', 'macro')
  test('layout does not count, but a blank that makes parameters a body does', () => {
    expect(macro('#  define M(a)   \\\n\t((a) + 1) /* x */\n')).toBe(macro('#define M(a) ((a) + 1)\n'))
    expect(macro('#define M (a) ((a) + 1)\n')).not.toBe(macro('#define M(a) ((a) + 1)\n'))
  })
  test('all variants count, in order, with the conditions that tell them apart', () => {
    const variants = '#ifdef A\n#define M 1\n#else\n#define M 2\n#endif\n'
    expect(macro(`#ifndef GUARD\n${variants}#endif\n`)).toBe(macro(variants))
    expect(macro(variants.replace('ifdef', 'ifndef'))).not.toBe(macro(variants))
    expect(macro(variants.replace('2', '3'))).not.toBe(macro(variants))
    expect(macro('#if defined(A)\n#define M 1\n#else\n#define M 2\n#endif\n')).toBe(macro(variants))
  })
})

test('an op is the declaration of the member alone', () => {
  const op = (text: string) => hashOf(text, 'put', 'op')
  const members = 'struct ops {\n\tint (*get)(void);\n\tvoid (*put)(struct kvm *kvm);\n};\n'
  expect(op(members)).toBe(op(members.replace('*get)(void)', '*get)(int a)')))
  expect(op(members)).not.toBe(op(members.replace('struct kvm *kvm', 'int a')))
  expect(op('void put(struct kvm *kvm) { }\nstruct s { int (*get)(int put); };\n')).toBeUndefined()
})

test('an event is the macro call that names it', () => {
  const event = (text: string) => hashOf(text, 'e', 'event')
  expect(event('TRACE_EVENT(e, TP_PROTO(int a));\n')).toBe(event('TRACE_EVENT(\n\te,\n\tTP_PROTO(int a)\n);\n'))
  expect(event('TRACE_EVENT(e, TP_PROTO(int a));\n')).not.toBe(event('TRACE_EVENT(e, TP_PROTO(int b));\n'))
  expect(event('DEFINE_EVENT(class, e, TP_PROTO(int a));\n')).toBeDefined()
  expect(event('TRACE_EVENT(other, TP_PROTO(e));\n')).toBeUndefined()
})

test('an enum constant counts on from the last one with a value', () => {
  const constant = (text: string) => hashOf(text, 'C', 'macro')
  const text = 'enum e { A = 1, B = 5, C, D };\n'
  expect(constant(text)).toBe(constant(text.replace('A = 1', 'A = 2').replace('D', 'E')))
  expect(constant(text)).not.toBe(constant(text.replace('B = 5', 'B = 6')))
})

describe('for any function', () => {
  const words = fc.constantFrom('a', 'if', 'return', 'kvm', '1', '0x1f', '1.5e+3', '"s // t"', "'\\''", 'L"w"')
  const marks = fc.constantFrom(
    '+',
    '-',
    '<',
    '<<=',
    '->',
    '&',
    '&&',
    '=',
    '==',
    ',',
    ';',
    '...',
    '*',
    '!',
    '~',
    '?',
    ':',
    '/',
  )
  const tokens = fc.array(fc.oneof(words, marks), { maxLength: 30 })
  const gap = fc.constantFrom(' ', '\n', '\t', ' /* c { */ ', ' // c }\n', ' \\\n ', '\r\n', ' /* a\nb */ ')
  const built = (parts: string[], gaps: string[]) =>
    ['int', 'f', '(', 'void', ')', '{', ...parts, '}']
      .map((part, at) => part + (gaps[at % gaps.length] ?? ' '))
      .join('')

  test('comments and blanks between tokens never change the hash', () => {
    fc.assert(
      fc.property(tokens, fc.array(gap, { minLength: 1, maxLength: 40 }), (parts, gaps) => {
        expect(hashOf(built(parts, gaps))).toBe(hashOf(built(parts, [' '])))
      }),
      { numRuns: 500 },
    )
  })

  test('another, a missing or a further token always does', () => {
    fc.assert(
      fc.property(tokens, fc.nat(), fc.oneof(words, marks), fc.nat({ max: 1 }), (parts, place, token, removed) => {
        const at = place % (parts.length + 1)
        const changed = parts.toSpliced(at, removed, token)
        fc.pre(changed.join(' ') !== parts.join(' '))
        expect(hashOf(built(changed, [' ']))).not.toBe(hashOf(built(parts, [' '])))
      }),
      { numRuns: 500 },
    )
  })
})
