import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { memoryFolder } from '../../src/load/memory-folder.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { matrixFiles } from '../../src/write/matrix-files.ts'

const read = (files: Record<string, string>) => {
  const { loaded, problems } = readMatrix(memoryFolder('made', files))
  if (!loaded) throw new Error(JSON.stringify(problems))
  return { matrix: loaded.matrix, problems }
}
/** The files of what is read from some, which are read as the same. */
const writtenAnew = (files: Record<string, string>) => {
  const first = read(files)
  expect(first.problems).toEqual([])
  const written = matrixFiles(first.matrix)
  expect(read(written)).toEqual(first)
  return written
}

const top = {
  ...{ title: 'Made', summary: 'It is made.', revision: 1 },
  inputs: [{ id: 'flag', values: [{ id: 'Y' }, { id: 'N' }] }] as object[],
  verdicts: [{ id: 'is', marks: [{ id: 'so' }, { id: 'if', condition: true }] }],
  groups: [{ id: 'all', label: 'All' }] as object[],
  legend: [] as object[],
}
const row = (id: string, inputs: object, more: object = {}) => ({
  ...{ id, inputs, verdicts: { is: 'so' }, group: 'all' },
  ...more,
})
const filesOf = (matrix: object, rows: object[]) => ({
  'matrix.yaml': JSON.stringify(matrix),
  'rows.yaml': JSON.stringify(rows),
})

describe('texts that YAML may take for something else', () => {
  const texts = [
    '7',
    '007',
    '0x1f',
    '1e3',
    '1.0',
    '-0',
    '.5',
    'true',
    'True',
    'yes',
    'null',
    'Null',
    '~',
    '.inf',
    '-',
    '?',
  ]
  texts.push(
    'a: b',
    'a #b',
    '#a',
    '- a',
    '[a',
    '{a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '"a"',
    "'a'",
    "it's",
    '2026-01-02',
  )
  texts.push(
    '---',
    '...',
    '<<',
    '=',
    'a\nb',
    'a\n\n  b\nc',
    '  x'.repeat(60),
    'x'.repeat(300),
    'a:',
    ':a',
    ',a',
    'a,b',
    '\\',
    'tab\tin',
  )

  it.each(texts)('%j is itself, as a label, an id, a key and prose', (text) => {
    const id = text.trim()
    const values = [{ id: 'Y', label: id }, { id }]
    const inputs = [{ id, label: id, phrase: id, values }]
    const legend = [{ id, explains: [id, 'a'], text: id }]
    const group = { id, label: id, groups: [{ id: `${id}2`, label: id, text: id }] }
    const rows = [
      row('1', { [id]: id }, { group: id, text: id, notes: [id], sources: [id, 'b'] }),
      row('2', { [id]: { not: id } }, { cellNotes: { [id]: [id] }, verdicts: { is: ['so', `if ${id}`] } }),
    ]
    writtenAnew(filesOf({ ...top, inputs, legend, groups: [group, ...top.groups] }, rows))
  })

  it('have quotes only then', () => {
    const values = ['7', '0x1f', 'true', 'null', 'a b', 'it, too', '✓'].map((id) => ({ id, label: id }))
    const { 'matrix.yaml': text = '' } = writtenAnew(
      filesOf({ ...top, inputs: [{ id: 'flag', values }] }, [row('1', { flag: '7' })]),
    )
    const [, list = ''] = /values:\n((?: {6}.*\n)*)/.exec(text) ?? []
    expect(
      list
        .trimEnd()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      "- { id: 7, label: '7' }",
      '- { id: 0x1f, label: 0x1f }',
      "- { id: true, label: 'true' }",
      "- { id: 'null', label: 'null' }",
      '- { id: a b, label: a b }',
      "- { id: 'it, too', label: 'it, too' }",
      '- { id: ✓, label: ✓ }',
    ])
  })
})

describe('numbers', () => {
  const most = 20
  const word = fc.oneof(
    fc.tuple(fc.nat(most), fc.nat(most)).map((ends) => `${Math.min(...ends)}-${Math.max(...ends)}`),
    fc.nat(most).map((number) => String(number)),
    fc.nat(most).map((number) => `>= ${number}`),
    fc.nat(most - 1).map((number) => `<= ${number}`),
  )
  const words = fc.array(word, { minLength: 1, maxLength: 3 })
  const numbers = fc.constantFrom(
    ...[{ from: 0, to: most }, { from: 0, to: most, base: 16 }, { from: 0 }, { from: -3, step: 0.5 }],
    ...[{ to: most, step: 0.1 }, { from: 0, step: 0.5, base: 16 }, {}],
  )
  const cell = fc.oneof(
    words,
    words.map((not) => ({ not })),
    fc.constant('X'),
  )

  it('are in the same ranges, however rows and predicates divide them', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.array(cell, { minLength: 1, maxLength: 4 }),
        words,
        words,
        (numbers, cells, claimed, other) => {
          const inputs = [
            { id: 'n', numbers },
            { id: 'm', like: 'n' },
          ]
          const claims = [{ id: 'c', text: 'So.', where: { n: claimed, m: other }, rows: [] }]
          const rows = cells.map((one, at) => row(`r${at}`, { n: one, m: cells[at - 1] ?? 'X' }))
          const impossible = [{ where: { m: claimed }, reason: 'It is.' }]
          writtenAnew(filesOf({ ...top, inputs, claims, impossible, diagram: { from: 'n', to: 'm' } }, rows))
        },
      ),
    )
  })

  it('next to each other are one range, unless nothing else would tell them apart', () => {
    const rows = [row('1', { n: ['0-4', '5-9'] }), row('2', { n: '5-20' }), row('3', { n: ['11-15', '16-20'] })]
    const { 'rows.yaml': text = '' } = writtenAnew(
      filesOf({ ...top, inputs: [{ id: 'n', numbers: { from: 0, to: most } }] }, rows),
    )
    expect(parse(text).map((one: { inputs: object }) => one.inputs)).toEqual([
      { n: '0-9' },
      { n: ['5-15', '16-20'] },
      { n: ['11-15', '16-20'] },
    ])
  })
})

test('a row is a line of rows.yaml, unless its text has several', () => {
  const { 'rows.yaml': text } = writtenAnew(
    filesOf(top, [
      row(
        '1',
        { flag: ['Y'] },
        { text: `It ${'is so and '.repeat(20)}so.`, cellNotes: { is: ['a'] }, notes: ['b', 'a'] },
      ),
      row('2', { flag: 'N' }, { text: 'One.\n\n- Two.' }),
    ]),
  )
  expect(text)
    .toBe(`- { id: 1, inputs: { flag: Y }, verdicts: { is: so }, group: all, notes: [b], cellNotes: { is: [a] }, text: It ${'is so and '.repeat(20)}so. }
- id: 2
  inputs:
    flag: N
  verdicts:
    is: so
  group: all
  text: |-
    One.

    - Two.
`)
})

test('rows in rows.yaml and in files of their own stay where they are', () => {
  const files = {
    ...filesOf({ ...top, order: ['3', '1', '2'] }, [row('2', { flag: 'Y' }), row('1', { flag: 'N' })]),
    'rows/3.md': '---\ninputs: { flag: X }\nverdicts: { is: so }\ngroup: all\n---\n\nThird.\n',
    'permalinks.txt': 'row 1\nclaim c withdrawn: it was wrong\n',
  }
  const written = writtenAnew(files)
  expect(Object.keys(written).sort()).toEqual(['matrix.yaml', 'permalinks.txt', 'rows.yaml', 'rows/3.md'])
  expect(written['rows/3.md']).toBe('---\ninputs:\n  flag: X\nverdicts:\n  is: so\ngroup: all\n---\n\nThird.\n')
  expect(written['permalinks.txt']).toBe(files['permalinks.txt'])
})

test('prose ends with the end of a line', () => {
  const { matrix } = read(filesOf(top, [row('1', { flag: 'X' }, { text: 'So.' })]))
  const { listed: _, ...apart }: Matrix = matrix
  expect(matrixFiles(apart)['rows/1.md']).toMatch(/\n---\nSo\.\n$/)
})
