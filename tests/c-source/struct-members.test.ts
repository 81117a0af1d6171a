import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionsOf } from '../../src/c-source/conditions.ts'
import { definitionIn, doubledParts } from '../../src/c-source/definition.ts'
import { definitionHash } from '../../src/c-source/hash.ts'
import { scanFile } from '../../src/c-source/scan.ts'
import type { Symbol } from '../../src/model/symbol-file.ts'

/** Each part that defines a name, as `holder: text`. */
function partsOf(text: string, name: string, kind: Symbol['kind'] = 'op'): string[] {
  const file = scanFile('a.h', text)
  return (definitionIn(file, { name, kind })?.parts ?? []).map(({ from, to, holder }) => {
    const code = file.tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ')
    return `${holder}: ${code}`
  })
}
const inStruct = (members: string, name: string) =>
  partsOf(`struct s {\n\tint before;\n\t${members}\n\tint after;\n};\n`, name)

describe('a member is found by its name', () => {
  test.each([
    ['int (*m)(int a);'],
    ['int (* const m)(int a);'],
    ['int (*__private m)(struct timer *t);'],
    ['int (*__made_up m)(struct timer *t);'],
    ['void (__rcu *m)(struct node *n, void *p);'],
    ['void (*m[3])(long *a, unsigned int n);'],
    ['void (*(*m)(int a))(void);'],
    ['int (*m)(struct s *s) __must_hold(&s->lock);'],
    ['struct list_head m;'],
    ['struct list_head m __guarded_by(&lock);'],
    ['u64 m __aligned(8);'],
    ['u64 m __made_up(8, x);'],
    ['u64 m ____cacheline_aligned_in_smp;'],
    ['u64 m[4] __aligned(8), n;'],
    ['u64 n, *m;'],
    ['unsigned int n:1, m:2;'],
    ['__aligned(8) u64 m;'],
    ['typeof(int) m;'],
    ['DECLARE_BITMAP(m, 64);'],
    ['DECLARE_HASHTABLE(m, 4);'],
    ['DECLARE_FLEX_ARRAY(u8, m);'],
    ['DECLARE_FLEX_ARRAY(struct t, m);'],
    ['__bpf_md_ptr(struct t *, m);'],
    ['struct { int a; } m;'],
    ['enum { A, B = 2 } m;'],
  ])('%s', (member) => expect(inStruct(member, 'm')).toHaveLength(1))

  test.each([
    ['the type', 'struct m a;'],
    ['a parameter', 'int (*a)(int m);'],
    ['an argument of an attribute', 'u64 a __guarded_by(m);'],
    ['a size', 'int a[m];'],
    ['a width', 'int a:m;'],
    ['a member in a comment', 'int a; /* int m; */'],
    ['the macro', 'm(a, 64);'],
    ['a constant', 'enum { m } a;'],
  ])('and by %s it is not', (_, member) => expect(inStruct(member, 'm')).toEqual([]))
})

describe('members within a member', () => {
  test.each([
    ['struct_group(g, int a; int (*m)(void););', ['s: int ( * m ) ( void ) ;']],
    ['struct_group_attr(g, __packed, int m;);', ['s: int m ;']],
    ['struct_group_tagged(tag, g, int a; int m;);', ['s: int m ;']],
    ['__struct_group(tag, g, __packed, struct { int m; } b;);', ['s.b: int m ;']],
    ['struct_group(m, int a;);', ['s: struct_group ( m , int a ; ) ;']],
    ['struct_group_tagged(tag, m, int a;);', ['s: struct_group_tagged ( tag , m , int a ; ) ;']],
    ['struct { int m; };', ['s: int m ;']],
    ['union { struct { int m; } b; } c;', ['s.c.b: int m ;']],
    ['struct { int m; } b; struct { int m; } c;', ['s.b: int m ;', 's.c: int m ;']],
  ])('%s', (member, parts) => expect(inStruct(member, 'm')).toEqual(parts))
})

test('a constant is found in an enum within a struct, with what it counts on from', () => {
  const text = 'struct s {\n\tint a;\n\tenum kind { A, B = 4, C } kind;\n\tenum { D };\n};\nenum e { E } __packed;\n'
  expect(partsOf(text, 'A', 'macro')).toEqual(['kind: A'])
  expect(partsOf(text, 'C', 'macro')).toEqual(['kind: B = 4 , C'])
  expect(partsOf(text, 'D', 'macro')).toEqual(['s: D'])
  expect(partsOf(text, 'E', 'macro')).toEqual(['e: E'])
  expect(partsOf(text, 'kind', 'macro')).toEqual([])
})

const pieces = fc.constantFrom(
  ...['struct s', 'union', 'enum e', 'typedef', 'struct_group(g,', '__struct_group(a, b, c,', 'DECLARE_BITMAP(m, 2)'],
  ...['{', '}', '(', ')', '[', ']', ';', ',', '*', '=', ':', 'm', 'int', '(*m)', '__aligned(8)', 'f(a) int a;', '1'],
  ...['\n#if 0\n', '\n#if A\n', '\n#elif 1 ||\n', '\n#elif B\n', '\n#else\n', '\n#endif\n', '\n#define m 1\n'],
  ...['"', "'", '/*', '//', '\\\n', 'TRACE_EVENT(m,', 'SYSCALL_DEFINE1(m,'],
)

test('any text is read, and what is found lies within it, in order', () => {
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 100 }),
  )
  const kinds = fc.constantFrom<Symbol['kind'][]>('op', 'macro', 'function', 'event')
  fc.assert(
    fc.property(texts, kinds, fc.boolean(), (text, kind, isDeadRead) => {
      const file = scanFile('a.c', text, isDeadRead)
      const parts = definitionIn(file, { name: 'm', kind })?.parts ?? []
      for (const { from, to, firstLine, lastLine } of parts) {
        expect(from).toBeLessThan(to)
        expect(to).toBeLessThanOrEqual(file.tokens.length)
        expect(firstLine).toBeLessThanOrEqual(lastLine)
        expect(lastLine).toBeLessThanOrEqual(file.lines.length)
        expect(file.tokens.slice(from, to).some((token) => token.text === 'm')).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ...[
    'int m;',
    'struct {',
    'struct_group(m,',
    '} m;',
    'enum {',
    'm,',
    '(*m',
    'DECLARE_BITMAP(',
    'm(',
    '__struct_group(',
  ],
  ...['struct { int m; } m;', '#if A\nint m;\n#elif B\n', '#if 0\n#endif\nenum { m };', 'struct { int m;'],
  ...['#elif B\nint m(void) { }\n', 'int m(void) { }\n', '#if A\nint m(void) { }\n', '#ifdef A\n#endif\n#define m\n'],
])('is not slowed down by %j over and over', { timeout: 15_000 }, (piece) => {
  // Quadratic time would be minutes.
  const many = piece.repeat(Math.ceil(500_000 / piece.length))
  const text = piece.includes('m(void)') ? `#if A\n${many}` : `struct s {\n${many}\n};\n`
  const file = scanFile('a.c', text)
  for (const kind of ['op', 'macro', 'function', 'event'] as const) {
    const definition = definitionIn(file, { name: 'm', kind })
    if (definition === undefined) continue
    const [first] = doubledParts(definition) ?? definition.parts
    expect(first?.from).toBeLessThan(first?.to ?? 0)
    expect(definitionHash(definition)).toHaveLength(32)
    expect(conditionsOf(definition).join('').length).toBeLessThan(text.length)
  }
})
