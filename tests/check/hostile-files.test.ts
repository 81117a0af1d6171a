import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPlace, checkMatrix } from '../../src/check/check-matrix.ts'
import { largestFile } from '../../src/load/text-file.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import type { Problem } from '../../src/model/problem.ts'
import { problemText } from '../../src/render/report/problem-text.ts'
import { doorText, doorWith } from './memory-folder.ts'

type Files = Parameters<typeof doorWith>[0]

const problemsOf = (files: Files): Problem[] => {
  const { loaded, problems } = readMatrix(doorWith(files))
  return loaded ? checkMatrix(loaded) : problems.sort(byPlace)
}
const messages = (files: Files) => problemsOf(files).map(problemText)
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const every = Object.fromEntries(doorWith().names.map((name) => [name, doorText(name)]))
const each = (change: (text: string) => string): Files =>
  Object.fromEntries(Object.entries(every).map(([name, text]) => [name, change(text)]))

describe('text as editors of all kinds write it', () => {
  it('may have CRLF', () => {
    expect(messages(each((text) => text.replaceAll('\n', '\r\n')))).toEqual([])
  })

  it('may have a byte order mark', () => {
    expect(messages(each((text) => `\ufeff${text}`))).toEqual([])
  })

  it('reads the same with both', () => {
    const plain = readMatrix(doorWith())
    const other = readMatrix(doorWith(each((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`)))
    expect(other.loaded?.matrix).toEqual(plain.loaded?.matrix)
  })

  it('has the same places with CRLF', () => {
    const bad = doorText('rows/1.md').replace('open', 'opne')
    expect(messages({ 'rows/1.md': bad.replaceAll('\n', '\r\n') })).toEqual(messages({ 'rows/1.md': bad }))
  })
})

describe('bytes that are no text', () => {
  it.each([
    [
      'Latin-1',
      bytes('title: Stra', [0xdf], 'e\n'),
      'door/matrix.yaml:1:12: not UTF-8 [syntax]\n  allowed: UTF-8 text',
    ],
    ['UTF-16', bytes([0xff, 0xfe], 't\0i\0t\0'), 'door/matrix.yaml:1:1: not UTF-8 [syntax]\n  allowed: UTF-8 text'],
    [
      'a NUL',
      bytes('title: D\nsummary: a\0b\n'),
      'door/matrix.yaml:2:11: `U+0000` has no place in a text [syntax]\n  allowed: characters that can be seen, line ends and tabs',
    ],
    [
      'an escape',
      bytes('title: \x1b[31mD\n'),
      'door/matrix.yaml:1:8: `U+001B` has no place in a text [syntax]\n  allowed: characters that can be seen, line ends and tabs',
    ],
    [
      'a lone CR',
      bytes('title: D\rsummary: a\r'),
      'door/matrix.yaml:1:9: `U+000D` has no place in a text [syntax]\n  allowed: characters that can be seen, line ends and tabs',
    ],
  ])('%s', (_, file, text) => {
    expect(messages({ 'matrix.yaml': file })).toEqual([text])
  })

  it('has lines that no editor shows', () => {
    const spaces = ' '.repeat(200_000)
    expect(messages({ 'model/lock.c': `/* ${spaces}x */\n${spaces}a\n${doorText('model/lock.c')}` })).toEqual([])
    expect(messages({ 'rows/1.md': `${doorText('rows/1.md')}\na\n${spaces}b\n` })).toEqual([
      expect.stringMatching(/: the text is too long \[prose\]\n {2}allowed: at most 8000 characters$/),
    ])
  })

  it('has a verdict that never ends', () => {
    const verdict = `  opens: 'N a${' '.repeat(200_000)}b'`
    expect(messages({ 'rows/1.md': doorText('rows/1.md').replace('  opens: N', verdict) })).toContainEqual(
      expect.stringContaining('takes no condition'),
    )
  })

  it('has prose too deep to go through', () => {
    expect(messages({ 'rows/1.md': `${doorText('rows/1.md')}\n${'> '.repeat(1500)}a\n` })).toEqual([
      expect.stringMatching(/: nested too deeply \[prose\]\n {2}allowed: at most 32 levels$/),
    ])
  })

  it('two megabytes', () => {
    expect(messages({ 'rows/1.md': 'x'.repeat(2 * largestFile) })).toEqual([
      'door/rows/1.md:1:1: the file is too large [syntax]\n  allowed: at most 1048576 bytes',
    ])
  })

  it('an empty file', () => {
    expect(messages({ 'matrix.yaml': '' })).toEqual([
      'door/matrix.yaml:1:1: the file is empty [schema]\n  allowed: a mapping',
    ])
  })
})

describe('nesting', () => {
  it.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['braces', '{a: '.repeat(100_000)],
    ['lists', '- '.repeat(100_000)],
    ['mappings', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('of 100,000 %s is told once', (_, text) => {
    const found = problemsOf({ 'flows.yaml': text })
    expect(found.map(({ message, rule }) => `${message} [${rule}]`)).toEqual(['nested too deeply [syntax]'])
  })
})

describe('content that looks like markup', () => {
  const script = '<script>alert(1)</script>'

  it('is data where a field is no prose', () => {
    const files = {
      'matrix.yaml': doorText('matrix.yaml').replace('label: the door', `label: '${script}'`),
      'rows/3.md': doorText('rows/3.md').replace('warn jammed', `warn ${script}`),
      'posted/2026-01-02.yaml': doorText('posted/2026-01-02.yaml').replace('warn jammed', `warn ${script}`),
      'permalinks.txt': 'row 1\nrow 2\nrow 3\nnote a\n',
    }
    expect(messages(files)).toEqual([])
    expect(readMatrix(doorWith(files)).loaded?.matrix.rows[2]?.verdicts.opens?.condition).toBe(script)
  })

  it('cannot drive a terminal or break a line of a message', () => {
    const [text] = messages({ 'rows/1.md': doorText('rows/1.md').replace('idle', '"a\\tb\\n- c"') })
    expect(text).toBe('door/rows/1.md:7:8: unknown group `a b - c` [known-group]\n  allowed: idle, turning')
    expect(messages({ 'rows/a\x1b[2J\u202e.txt': '' })[0]).toMatch(
      /^door\/rows\/a\\x1b\[2J\\u202e\.txt:1:1: `rows\/a\\x1b/,
    )
  })
})

describe('numbers and words of YAML', () => {
  it.each(['007', '1.0', '0x10', '1e3', 'yes', 'True', '12345678901234567890', '.inf'])('%s stays as written', (id) => {
    const found = messages({ 'rows/1.md': doorText('rows/1.md').replace('idle', id) })
    expect(found).toEqual([`door/rows/1.md:7:8: unknown group \`${id}\` [known-group]\n  allowed: idle, turning`])
  })
})

it('whatever is in the files, there are problems with places and never an exception', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      '---\n',
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '`',
      '[[',
      ']]',
      '#',
      "'",
      '"',
      '|',
      '>',
      '*a',
      '&a',
      '!t',
    ),
    fc.constantFrom(
      '__proto__: x\n',
      'constructor: x\n',
      'null',
      '~',
      '\t',
      '\r',
      '\0',
      '\ufeff',
      '<b>',
      '%YAML 1.1\n',
      'row 1\n',
    ),
    fc.string({ maxLength: 5 }),
  )
  const edit = fc.record({
    name: fc.constantFrom(...Object.keys(every)),
    at: fc.nat(),
    cut: fc.nat({ max: 30 }),
    piece,
  })
  const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
    const files: Record<string, string> = { ...every }
    for (const { name, at, cut, piece } of edits) {
      const text = files[name] ?? ''
      const from = at % (text.length + 1)
      files[name] = `${text.slice(0, from)}${piece}${text.slice(from + cut)}`
    }
    for (const { path, line, column } of problemsOf(files)) {
      const lines = (files[path.replace('door/', '')] ?? '').split('\n')
      expect(line).toBeGreaterThan(0)
      expect(line).toBeLessThanOrEqual(lines.length)
      expect(column).toBeGreaterThan(0)
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    }
  })
  fc.assert(property, { numRuns: 250 })
})
