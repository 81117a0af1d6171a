import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike } from '../../src/check/alike.ts'
import { alikeCells } from '../../src/check/alike-cells.ts'
import { ownWords } from '../../src/check/own-words.ts'
import { ascii } from '../../src/derive/ascii.ts'
import { inputText } from '../../src/derive/cell-text.ts'
import type { Loaded } from '../../src/load/loaded.ts'
import { either, type InputCell } from '../../src/model/cell.ts'
import type { Input, Matrix, Row } from '../../src/model/matrix.ts'
import { matrixCsv } from '../../src/render/data/matrix-csv.ts'
import { rowTable } from '../../src/render/text/row-table.ts'
import { rowOf, scenarioMatrix } from '../scenario-matrix.ts'

const place = { path: 'made', line: 1, column: 1 }
const places = { at: () => place, key: () => place, within: () => place }

/** What the rules about texts that read alike find. */
const foundIn = (matrix: Matrix): string[] => {
  const loaded: Loaded = { matrix, places, problems: [], broken: new Set() }
  return [alike, alikeCells, ownWords].flatMap((rule) => [...rule(loaded)]).map(({ message }) => message)
}

/** Every choice of some values but none at all. */
const choicesOf = ([first, ...others]: string[]): string[][] => {
  if (first === undefined) return []
  const without = choicesOf(others)
  return [[first], ...without, ...without.map((list) => [first, ...list])]
}

/** Every cell that an input may have. */
const cellsOf = ({ values }: Input): InputCell[] => [
  { either: true },
  ...choicesOf(values.map(({ id }) => id)).map((list): InputCell => ({ either: false, values: list })),
]

const withValues = (labels: string[]): Matrix => {
  const input: Input = { id: 'old', values: labels.map((label, at) => ({ id: `v${at}`, label })) }
  const rows = cellsOf(input).map((cell, at): Row => {
    const row = rowOf(`${at + 1} NP NP Y Y mapping`)
    return { ...row, inputs: { old: cell } }
  })
  return { ...scenarioMatrix, inputs: [input], diagram: undefined, rows }
}

const twins = [
  ...[
    'same',
    'Same',
    'sa\u200bme',
    'sаme',
    'ＳＡＭＥ',
    'X',
    'x',
    '×',
    '✓',
    'yes',
    '–',
    '-',
    '−',
    '',
    '\u2060',
    '=1',
    "'=1",
  ],
  ...['a', 'b', 'c', 'a|b', 'b|c', 'a|b|c', 'A|b', 'a b', 'a\u00a0b', 'a  b', '中', '<U+4E2D>', '<u+4e2d>', '中|a'],
]

/** Rows as cells, without their ids and whatever the case. */
const cellsIn = (lines: string[]): string[] => lines.map((line) => line.replace(/^\s*\d+\s*/, '').toLowerCase())

describe('values that the check lets pass', () => {
  const some = { minLength: 2, maxLength: 4 }
  const labels = fc.oneof(
    fc.uniqueArray(fc.constantFrom(...twins), some),
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'a|b', 'b|c'), some),
  )

  it('have a cell of their own in the text form, in CSV and on pages, for each choice of them', () => {
    let passed = 0
    fc.assert(
      fc.property(labels, (own) => {
        const matrix = withValues(own)
        if (foundIn(matrix).length > 0) return
        passed += 1
        const [input] = matrix.inputs
        const shown = matrix.rows.map((row) => (input ? inputText(input, row.inputs['old']) : ''))
        const [, , ...lines] = rowTable(matrix, matrix.rows)
        const csv = matrixCsv(matrix, () => '')
          .trimEnd()
          .split('\r\n')
          .slice(1)
        const sheet = csv.map((line) => line.split(',')[2] ?? '')
        for (const cells of [shown.map((text) => ascii(text).toLowerCase()), cellsIn(lines), sheet]) {
          expect(cells).toHaveLength(matrix.rows.length)
          expect(new Set(cells).size).toBe(cells.length)
        }
      }),
      { numRuns: 600, examples: [[['<u+4e2d>', 'a', '中|a']]] },
    )
    expect(passed).toBeGreaterThan(50)
  })

  it.each([
    ...[
      ['leaf', 'nonleaf'],
      ['-', 'np'],
      ['a', 'b', 'a or c'],
      ['P', '!P'],
      ['Store, e.g., WRITE_ONCE()', 'Store'],
      ['✓', '–'],
    ],
    ...[
      ['a b', 'ab'],
      ['é', 'è̀x'],
      ['中', '日', '月'],
      ['x²', 'x2'],
      ['O==A', 'O!=A'],
      ['<1000', '>10000'],
    ],
  ])('are any that differ: %j, %j', (...own) => {
    expect(foundIn(withValues(own.flat()))).toEqual([])
  })
})

it('a verdict may have a mark `X`, and columns may have values in common', () => {
  expect(scenarioMatrix.verdicts[0]?.marks.map(({ id }) => id)).toContain(either)
  expect(foundIn(scenarioMatrix)).toEqual([])
})

it('many values with the signs of lists in them are no lists', () => {
  const list = Array.from({ length: 3000 }, (_, at) => ({ id: `v${at}`, label: `${'a|'.repeat(at % 40)}b${at}` }))
  expect(foundIn({ ...scenarioMatrix, inputs: [{ id: 'old', values: list }], rows: [] })).toEqual([])
})
