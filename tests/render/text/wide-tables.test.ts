import { expect, test } from 'vitest'
import { rowTable } from '../../../src/render/text/row-table.ts'
import type { Matrix } from '../../../src/model/matrix.ts'
import { scenarioMatrix } from '../../scenario-matrix.ts'

const inputs = [
  { id: 'state', values: Array.from({ length: 12 }, (_, at) => ({ id: `s${at}`, label: `state-${at}` })) },
  { id: 'event', label: 'what happens to it', values: [{ id: 'come' }, { id: 'go' }] },
]
const row = {
  ...scenarioMatrix.rows[0],
  group: 'all',
  notes: [],
  verdicts: { next: { mark: 'Y' } },
} as Matrix['rows'][number]
const cell = (...values: string[]) => ({ either: false as const, values })
const matrix = (verdicts: number): Matrix => ({
  ...scenarioMatrix,
  inputs,
  verdicts: Array.from({ length: verdicts }, (_, at) => ({
    id: `v${at}`,
    label: `${at}th`,
    under: at < 6 ? 'before' : 'afterwards',
    marks: [{ id: 'Y' }, { id: 'no' }],
  })),
  rows: ['one', 'two'].map((id) => ({
    ...row,
    id,
    inputs: {
      state: cell(...['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7']),
      event: cell(id === 'one' ? 'come' : 'go'),
    },
    verdicts: Object.fromEntries(
      Array.from({ length: verdicts }, (_, at) => [`v${at}`, { mark: at % 2 ? 'Y' : 'no' }]),
    ),
  })),
})
const table = (verdicts: number) => {
  const made = matrix(verdicts)
  return rowTable(made, made.rows)
}

test('a cell that is too wide goes on in the next line, broken behind a bar', () => {
  expect(table(2)).toEqual([
    ' #   | state                                    | what    | before | before',
    '     |                                          | happens | 0th    | 1th',
    '     |                                          | to it   |        |',
    '-----|------------------------------------------|---------|--------|-------',
    ' one | state-0|state-1|state-2|state-3|state-4| | come    | no     | Y',
    '     | state-5|state-6|state-7                  |         |        |',
    ' two | state-0|state-1|state-2|state-3|state-4| | go      | no     | Y',
    '     | state-5|state-6|state-7                  |         |        |',
  ])
})

test('columns that find no room stand in a table of their own', () => {
  const lines = table(14)
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(75)
  const tables = lines.join('\n').split('\n\n')
  expect(tables.length).toBeGreaterThan(1)
  for (const one of tables) expect(one).toMatch(/^ # {3}\| [\s\S]*\n one \|[\s\S]*\n two \|/)
  const heads = tables.flatMap((one) => one.split('\n')[0]?.match(/before|afterwards/g) ?? [])
  expect(heads).toHaveLength(14)
})
