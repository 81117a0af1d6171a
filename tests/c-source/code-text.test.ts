import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { codeText } from '../../src/c-source/code-text.ts'
import { tokensOf } from '../../src/c-source/tokens.ts'

const whole = (text: string) => {
  const tokens = tokensOf(text)
  return codeText(tokens, 0, tokens.length)
}

/** The tokens of a text as they count: with the lines of all but what a preprocessor line holds, which may be continued. */
const countingTokens = (text: string) => {
  const tokens = tokensOf(text)
  const first = tokens[0]?.line ?? 1
  return tokens.map(({ kind, text: own, line, directive }) => `${kind} ${own}${directive ? ' #' : ` ${line - first}`}`)
}

const files = globSync('src/content/tdp/{model,execute}/*.[ch]').sort()

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(15)
})

test.each(files)('%s reads the same, line by line', (path) => {
  const text = readFileSync(path, 'utf8')
  expect(countingTokens(whole(text))).toEqual(countingTokens(text))
})

describe('the code of tokens', () => {
  it.each([
    ['without comments', 'int a; /* one */ int b; // two\n', ' int a; int b;'],
    ['on its lines', 'int a;\n\n\nint b;\n', ' int a;\n\n\nint b;'],
    [
      'with a directive within a body',
      'f()\n{\n#if X\n\ta();\n#else\n\tb();\n#endif\n}\n',
      ' f()\n{\n#if X\n a();\n#else\n b();\n#endif\n }',
    ],
    [
      'with a macro on one line, and what follows where it was',
      '#define M(a) \\\n\tdo { \\\n\t\ta; \\\n\t} while (0)\nint x;\n',
      ' #define M(a) do { a; } while (0)\n\n\n\nint x;',
    ],
    ['with a macro that has no arguments but a value in parentheses', '#define M (a)\nM\n', ' #define M (a)\n M'],
    ['with its strings', 'p("/* no comment */", \'"\');\n', ' p("/* no comment */", \'"\');'],
  ])('stands %s', (_, text, code) => {
    expect(whole(text)).toBe(code)
  })

  it('starts anywhere, counting lines from there', () => {
    const tokens = tokensOf('int a;\nint b;\n\nint c;\n')
    expect(codeText(tokens, 3, tokens.length)).toBe(' int b;\n\nint c;')
  })

  it('has what comes behind a token', () => {
    const tokens = tokensOf('f()\n{\n\ta();\n}\n')
    expect(codeText(tokens, 0, tokens.length, new Map([[3, ' first();']]))).toBe(' f()\n{ first();\na();\n}')
  })
})
