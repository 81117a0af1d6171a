import { describe, expect, test } from 'vitest'
import { scanFile } from '../../src/c-source/scan.ts'
import { tokensOf } from '../../src/c-source/tokens.ts'

/** Each item as `kind names first-last [conditions]`. */
function itemsOf(text: string): string[] {
  const { items, fault } = scanFile('a.c', text)
  const lines = items.map(({ kind, names, call, firstLine, lastLine, conditions }) =>
    [
      kind,
      names.join(' ') || `${call?.macro}(${call?.words.join()})`,
      `${firstLine}-${lastLine}`,
      ...(conditions.length > 0 ? [`[${conditions.join('; ')}]`] : []),
    ].join(' '),
  )
  return fault ? [...lines, `fault ${fault.line}: ${fault.message}`] : lines
}

const spelled = (condition: string) =>
  tokensOf(condition)
    .map(({ text }) => text)
    .join(' ')

describe('functions', () => {
  test.each([
    ['static int plain(int a)\n{\n\treturn a;\n}\n', 'function plain 1-4'],
    ['static __always_inline struct thing *pointed(void)\n{\n}\n', 'function pointed 1-3'],
    ['static __printf(1, 2) int printed(const char *f, ...)\n{\n}\n', 'function printed 1-3'],
    ['__printf(1, 2)\nstatic int printed(const char *f, ...)\n{\n}\n', 'function printed 1-4'],
    ['static void locked(void) __must_hold(&lock)\n{\n}\n', 'function locked 1-3'],
    ['void\nbelow(void)\n{\n}\n', 'function below 1-4'],
    ['static void (*returned(int a))(int)\n{\n}\n', 'function returned 1-3'],
    ['struct kvm *__underscored(struct kvm *kvm) { return kvm; }\n', 'function __underscored 1-1'],
    ['int old(a, b) int a; struct s *b; { return a; }\n', 'function old 1-1'],
    ['static inline int older(a)\n\tint (*a)();\n{\n}\n', 'function older 1-4'],
    ['SYSCALL_DEFINE1(called, int, a)\n{\n}\n', 'function called 1-3'],
  ])('%j', (text, item) => expect(itemsOf(text)).toEqual([item]))
})

describe('everything else', () => {
  test.each([
    ['int count;\nstruct forward;\n', ['variable count 1-1', 'declaration forward 2-2']],
    ['static int a = 1, *b, c[3] = { 1, 2 };\n', ['variable a b c 1-1']],
    ['static u64 late __ro_after_init;\nstatic u64 __early;\n', ['variable late 1-1', 'variable __early 2-2']],
    ['static int (*hook)(int);\n', ['variable hook 1-1']],
    ['static struct ops ops = {\n\t.a = f,\n};\n', ['variable ops 1-3']],
    ['static int (* const fixed)(int), (*__private own)(void);\n', ['variable fixed own 1-1']],
    ['static void (*several[3])(int);\n', ['variable several 1-1']],
    ['static void (__rcu *marked)(int);\n', ['variable marked 1-1']],
    ['int proto(a) __weak;\nint after(b);\n{ }\n', ['declaration proto 1-1', 'declaration after 2-2']],
    ['int proto(int a);\nextern int there;\n', ['declaration proto 1-1', 'declaration there 2-2']],
    ['struct tag {\n\tint a;\n} __packed;\n', ['type tag 1-3']],
    ['struct __new_attribute tag { int a; } made;\n', ['type tag made 1-1']],
    ['typedef struct { int a; } name_t;\ntypedef int (*fn_t)(int);\n', ['type name_t 1-1', 'type fn_t 2-2']],
    ['enum level {\n\tONE = 1,\n\tTWO,\n#ifdef X\n\tTEN = F(1, 2),\n#endif\n};\n', ['type level ONE TWO TEN 1-7']],
    ['#define ONE 1\n#define F(a) \\\n\tdo { \\\n\t} while (0)\n', ['macro ONE 1-1', 'macro F 2-4']],
    ['static DEFINE_MUTEX(lock);\n', ['invocation DEFINE_MUTEX(lock) 1-1']],
    ['OP(a)\nOP(b)\nint f(void)\n{\n}\n', ['invocation OP(a) 1-1', 'invocation OP(b) 2-2', 'function f 3-5']],
    ['TRACE_EVENT(\n\tname,\n\tTP_PROTO(int a),\n\tTP_STRUCT(x;)\n);\n', ['invocation TRACE_EVENT(name,,) 1-5']],
    ['extern "C" {\nint f(void) { }\n}\nint g(void) { }\n', ['function f 2-2', 'function g 4-4']],
  ])('%j', (text, items) => expect(itemsOf(text)).toEqual(items))

  test('what looks like code in strings, characters and comments is none', () => {
    const text = [
      'int f(void)',
      '{ /* } */ // } \\',
      '  }',
      "\treturn g(\"}\\\"\", '{', '\\'');",
      '}',
      "#error don't",
      'int g(void) { }',
    ]
    expect(itemsOf(text.join('\n'))).toEqual(['function f 1-5', 'function g 7-7'])
  })
})

describe('conditionals', () => {
  test.each([
    [
      'a head for each branch, one body',
      '#ifdef A\nint f(int a)\n#else\nint g(void)\n#endif\n{\n}\nint h(void) { }\n',
      ['function f g 1-7', 'function h 8-8'],
    ],
    [
      'a name in each branch of a head',
      'struct\n#ifdef A\ntag\n#else\nother\n#endif\n{\n\tint a;\n};\n',
      ['type tag 1-9'],
    ],
    [
      'a brace opened in each branch',
      'int f(void)\n{\n#ifdef A\n\tif (a) {\n#else\n\tif (b) {\n#endif\n\t}\n}\nint g(void) { }\n',
      ['function f 1-9', 'function g 10-10'],
    ],
    [
      'a brace opened and closed under the same condition',
      'int f(void)\n{\n#ifdef A\n\tif (a) {\n#endif\n\tx();\n#ifdef A\n\t}\n#endif\n}\nint g(void) { }\n',
      ['function f 1-10', 'function g 11-11'],
    ],
    [
      'a brace opened in the second branch only',
      'int f(void)\n{\n#ifdef A\n\tx();\n#else\n\tif (b) {\n#endif\n\ty();\n#ifndef A\n\t}\n#endif\n}\nint g(void) { }\n',
      ['function f 1-12', 'function g 13-13'],
    ],
    [
      'an end in each branch',
      'int f(void)\n{\n#ifdef A\n\treturn 1;\n}\n#else\n\treturn 2;\n}\n#endif\nint g(void) { }\n',
      ['function f 1-8', 'function g 10-10'],
    ],
    [
      'variants, with their conditions',
      '#ifndef H\n#define H\n#if X > 1\nint f(void) { }\n#elif Y\n#define f() 1\n#else\n#define f() 2\n#endif\n#endif\n',
      [
        'macro H 2-2 [! defined ( H )]',
        'function f 4-4 [! defined ( H ); X > 1]',
        'macro f 6-6 [! defined ( H ); ! ( X > 1 ) elif Y]',
        'macro f 8-8 [! defined ( H ); ! ( X > 1 ) elif ! ( Y )]',
      ],
    ],
    [
      'what is never compiled',
      "#if 0\nint f(void) { ' }\n#else\nint g(void) { }\n#endif\n",
      ['function g 4-4 [! ( 0 )]'],
    ],
    ...['0L', '(0)', '!1', '0 && X', 'X && 0', '0x0UL', '1 > 2', '!(1 || X)', '0 || (1 == 2)', '1 - 1'].map(
      (never): [string, string, string[]] => [
        `what \`#if ${never}\` never compiles`,
        `#if ${never}\nint f(void) { ' }\n#define M\n#elif A\nint g(void) { }\n#endif\n`,
        [`function g 5-5 [! ( ${spelled(never)} ) elif A]`],
      ],
    ),
    ...['1', '2L', '!0', '1 || X', 'X || 1', '(1)', '1 == 1 && !(0)'].map((always): [string, string, string[]] => [
      `what \`#else\` of \`#if ${always}\` never compiles`,
      `#if ${always}\nint f(void) { }\n#elif A\nint g(void) { ' }\n#else\nint g(void) { ' }\n#endif\n`,
      [`function f 2-2 [${spelled(always)}]`],
    ]),
    [
      'what is behind an `#elif` that always holds, and all within what is never compiled',
      "#if A\n#elif 1\nint f(void) { }\n#else\nint g(void) { ' }\n#endif\n#if 0\n#if 1\nint h(void) { ' }\n#endif\n#endif\n",
      ['function f 3-3 [! ( A ) elif 1]'],
    ],
    [
      'what depends on a name, and what is no condition',
      '#if X == 0\nint f(void) { }\n#endif\n#if F(0)\nint g(void) { }\n#endif\n#if 0 0\nint h(void) { }\n#endif\n',
      ['function f 2-2 [X == 0]', 'function g 5-5 [F ( 0 )]', 'function h 8-8 [0 0]'],
    ],
    [
      'assembler',
      '#ifdef __ASSEMBLER__\n.macro M a\n\tmov {\n.endm\n#define A 1\n#else\nint f(void) { }\n#endif\n',
      ['macro A 5-5 [defined ( __ASSEMBLER__ )]', 'function f 7-7 [! ( defined ( __ASSEMBLER__ ) )]'],
    ],
  ])('%s', (_, text, items) => expect(itemsOf(text)).toEqual(items))

  test.each([
    ['int f(void)\n{\n\tif (a) {\n}\nint g(void) { }\n', 'fault 1: a bracket is never closed'],
    ['int a;\n#endif\n', 'fault 2: `#endif` without `#if`'],
    ['#else\n', 'fault 1: `#else` without `#if`'],
    ['int a;\n#ifdef A\n', 'fault 2: `#if` without `#endif`'],
  ])('does not add up: %j', (text, fault) => expect(itemsOf(text).at(-1)).toBe(fault))
})

test('conditionals nest as deep as anyone writes them', () => {
  expect(itemsOf('#if A\n'.repeat(201))).toEqual(['fault 201: conditionals nest deeper than 200'])
})

test('lines are those of the file, whatever is continued or commented', () => {
  const text = '/* one\n   two */\n#define A \\\r\n\t1\n// three \\\n   four\nint \\\nf(void)\n{\n}\n'
  expect(itemsOf(text)).toEqual(['macro A 3-4', 'function f 7-10'])
})

test.each([
  ...['(', '{', '}', '\\"', "\\'", '/*', '#if A\nint f(void) {\n', '#if A\n#else\n#endif\n', '#elif B\nint x;\n'],
  ...[
    '\\',
    '\\\n',
    'a',
    'A(b)\n',
    '(*',
    '= {',
    '#include <\n',
    '1e+',
    'struct ',
    'int f() {\n#if A\n{\n#else\n#endif\n',
    'f(a) b;',
    'int f(a) int a;',
    '#if A\n#elif B\n#elif 0\n#endif\n',
    '#if (((!',
    '#if (',
    '0 && ',
  ],
])('is not slowed down by %j over and over', { timeout: 15_000 }, (piece) => {
  // Quadratic time would be minutes.
  const text = piece.repeat(Math.ceil(500_000 / piece.length))
  expect(scanFile('a.c', text).lines.join('\n')).toBe(text)
})
