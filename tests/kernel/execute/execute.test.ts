import { describe, expect, it, test } from 'vitest'
import type { CodeFile, CodeSource } from '../../../src/kernel/execute/code-source.ts'
import { cCompiler } from '../../../src/kernel/execute/compiler.ts'
import { execute } from '../../../src/kernel/execute/execute.ts'
import { extract } from '../../../src/kernel/execute/extract.ts'
import { unitText } from '../../../src/kernel/execute/unit-text.ts'
import { madeFolder } from '../../files/made-folder.ts'

/** A driver that says a number for each line. */
const saying = (value: string, more = ''): string => `
${more}
int main(void)
{
	char line[80];

	while (fgets(line, sizeof(line), stdin))
		printf("{\\"end\\":\\"%d\\"}\\n", (int)(${value}));
	return 0;
}
`

const sourceOf = (
  files: Record<string, string>,
  value: string,
  more: Partial<CodeSource> & { after?: CodeFile[] } = {},
) => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  opFiles: [],
  drives: [],
  before: [{ path: 'before.h', text: '#include <stdio.h>\n' }],
  after: [{ path: 'main.c', text: saying(value) }],
  ...more,
})

const told = async (source: CodeSource): Promise<string[]> => {
  const { outcomes } = await execute(cCompiler(), source, ['one'], { folder: madeFolder() })
  return outcomes.map(({ end }) => end)
}

const namesTaken = (source: CodeSource): string[] =>
  extract(source)
    .taken.flatMap(({ file, item }) => `${file.path} ${item.names.join(' ')}`)
    .sort()

const problem = (run: () => unknown): string => {
  try {
    run()
    return 'none'
  } catch (error) {
    return String(error)
  }
}

describe('what is taken', () => {
  const files = {
    'first.c': [
      '#define LEVELS 3\n#define UNUSED 4\n',
      'static int unused(void)\n{\n\treturn 1;\n}\n',
      'static int levels(void)\n{\n\treturn LEVELS + more();\n}\n',
    ].join('\n'),
    'second.c': 'static int levels(void)\n{\n\treturn 100;\n}\n\nstatic int more(void)\n{\n\treturn 1;\n}\n',
  }

  it('is what is named, of two files the first, and nothing else', async () => {
    const source = sourceOf(files, 'levels()')
    expect(namesTaken(source)).toEqual(['first.c LEVELS', 'first.c levels', 'second.c more'])
    expect(await told(source)).toEqual(['4'])
  })

  it('is nothing that the files round it define', async () => {
    const before = [{ path: 'before.h', text: '#include <stdio.h>\n#define more() 5\n' }]
    const source = sourceOf(files, 'levels()', { before })
    expect(namesTaken(source)).toEqual(['first.c LEVELS', 'first.c levels'])
    expect(await told(source)).toEqual(['8'])
  })

  it('has what must be there', () => {
    expect(problem(() => extract(sourceOf(files, '0', { drives: ['levels'] })))).toBe('none')
    expect(problem(() => extract(sourceOf(files, '0', { drives: ['levels', 'lost', 'gone'] })))).toMatchInlineSnapshot(
      `"Error: it has no lost() and gone() in first.c and beside it"`,
    )
  })

  it('adds up', () => {
    expect(problem(() => extract(sourceOf({ 'a.c': 'int f(void)\n{\n' }, '0')))).toMatchInlineSnapshot(
      `"Error: a.c:1: a bracket is never closed"`,
    )
  })
})

test('each branch of a function stands under its condition', async () => {
  const file =
    '#ifdef FAST\nint f(void)\n{\n\treturn 1;\n}\n#elif defined(SLOW)\nint f(void)\n{\n\treturn 2;\n}\n#else\nint f(void)\n{\n\treturn 3;\n}\n#endif\n'
  const ends = ['', '#define FAST\n', '#define SLOW\n'].map(async (more) => {
    const before = [{ path: 'before.h', text: `#include <stdio.h>\n${more}` }]
    return told(sourceOf({ 'a.c': file }, 'f()', { before }))
  })
  expect(await Promise.all(ends)).toEqual([['3'], ['1'], ['2']])
})

test('branches within a function stay', async () => {
  const file = 'int f(void)\n{\n#ifdef FAST\n\treturn 1;\n#else\n\treturn 2;\n#endif\n}\n'
  expect(await told(sourceOf({ 'a.c': file }, 'f()'))).toEqual(['2'])
})

test('a function behind the name of a macro is taken with it', async () => {
  const file = '#define f(a) __f(a, 1)\n\nstatic int __f(int a, int b)\n{\n\treturn a + b;\n}\n'
  const source = sourceOf({ 'a.c': file }, 'f(2)')
  expect(namesTaken(source)).toEqual(['a.c __f', 'a.c f'])
  expect(await told(source)).toEqual(['3'])
})

test('a type stands behind those that it names, whatever file it is of', async () => {
  const files = {
    'a.h': 'struct outer {\n\tstruct inner inner;\n\tlevel_t level;\n};\n',
    'b.h': 'typedef enum level level_t;\nstruct inner {\n\tint a;\n};\nenum level { NONE = 7 };\n',
  }
  const driver = saying('(struct outer){ .level = NONE }.level')
  expect(await told(sourceOf(files, '0', { after: [{ path: 'main.c', text: driver }] }))).toEqual(['7'])
})

test('a function may name one that stands below it, and a variable a function', async () => {
  const file =
    'static int first(void);\nstatic int (*const op)(void) = second;\nstatic int second(void)\n{\n\treturn first() + 1;\n}\nstatic int first(void)\n{\n\treturn 1;\n}\n'
  const source = sourceOf({ 'a.c': file }, 'op()')
  expect(namesTaken(source)).toEqual(['a.c first', 'a.c op', 'a.c second'])
})

test('an op is what the table is set to', async () => {
  const source = sourceOf({ 'a.c': 'int f(void)\n{\n\treturn call(add)(1, 2);\n}\n' }, 'f()', {
    ops: { table: 'x86_ops', call: 'call' },
    opFiles: [
      {
        path: 'ops.c',
        text: 'static int add_two(int a, int b)\n{\n\treturn a + b;\n}\nvoid init(void)\n{\n\tx86_ops.add = add_two;\n}\n',
      },
    ],
    before: [
      {
        path: 'before.h',
        text: '#include <stdio.h>\n#define call(op) OP_##op\nstatic int add_two(int a, int b) { return a * 10 + b; }\n',
      },
    ],
  })
  expect([...extract(source).ops]).toEqual([['add', 'add_two']])
  expect(await told(source)).toEqual(['12'])
})

test('the files round it may ask what the code has', async () => {
  const file = 'int f(int a, int b)\n{\n\treturn a + b;\n}\n'
  const value = 'f(1, 1) * 1000 + HAVE_f * 100 + HAVE_lost * 10 + ARITY_f'
  expect(await told(sourceOf({ 'a.c': file }, value))).toEqual(['2102'])
})

test('a line of the code knows its function, its file and its number', async () => {
  const files = {
    'a/b.c':
      '#define asserting(x) ({ SAY; x; })\n\n\nint f(void)\n{\n\tint a = 1;\n\n\tSAY;\n\treturn asserting(a);\n}\n',
  }
  const before = [
    {
      path: 'before.h',
      text: '#include <stdio.h>\n#define SAY fprintf(stderr, "%s %s:%d\\n", in_function, __FILE__, __LINE__)\n',
    },
  ]
  const text = unitText(sourceOf(files, 'f()', { before }), extract(sourceOf(files, 'f()', { before })))
  expect(text).toContain('#line 4 "a/b.c"\n int f(void)\n{ IN_FUNCTION("f");')
  expect(text).toContain('({ IN_FUNCTION("asserting"); SAY; x; })')
  expect(await told(sourceOf(files, 'f()', { before }))).toEqual(['1'])
})

test('what a compiler refuses is told with its place', async () => {
  const source = sourceOf({ 'a/b.c': 'int f(void)\n{\n\treturn lost();\n}\n' }, 'f()')
  await expect(told(source)).rejects.toThrow(/^a\/b\.c:3:\d+: error: .*lost/)
})
