import { describe, expect, it, test } from 'vitest'
import { rowTableOf } from '../../src/trace/row-table.ts'
import { foreignData } from '../../src/trace/foreign-data.ts'
import { chosenFormats, releaseChoices, tableChoices } from '../../src/trace/trace-options.ts'
import { TraceReport } from '../../src/trace/trace-report.ts'
import { tdpMatrix } from '../content/tdp-matrix.ts'

const matrix = tdpMatrix()
const table = matrix.decode && rowTableOf(matrix, matrix.decode)
if (!table) throw new Error('tdp says how it is decoded')

const map = '8000000000000000 80a0000123456f77 1\n'
const zap = '80a0000123456f77 8000000000000000 1\n'
const reportOf = (text: string, lock?: 'shared' | 'exclusive') => {
  const report = new TraceReport(table, chosenFormats('', ''), lock)
  report.push(new TextEncoder().encode(text))
  report.end()
  return report
}

it('has the rows of every change that can be decoded, as its rows have them', () => {
  expect(table.rows.nonleaf.NP).toEqual({ shared: ['13'], exclusive: ['14'] })
  expect(table.rows.leaf.leaf).toEqual({ shared: ['6'], exclusive: ['6'] })
  expect(table.removals).toEqual({ shared: ['9', '10', '13'], exclusive: ['9', '10', '14'] })
  expect(JSON.parse(JSON.stringify(table))).toEqual(table)
})

describe('a report', () => {
  it('keeps the first changes of all, and the first of each set of rows, however late they come', () => {
    const report = reportOf(map.repeat(1000) + zap)
    expect(report.first).toHaveLength(200)
    expect([...report.ofRows].map(([rows, { length }]) => `${rows}: ${length}`)).toEqual(['1 or 2: 200', '11 or 12: 1'])
    expect(report.ofRows.get('11 or 12')?.[0]?.line).toBe(1001)
    expect(report.summary).toMatchObject({ events: 1001, candidates: { '1 or 2': 1000, '11 or 12': 1 } })
  })

  it('takes the lock mode that is said', () => {
    expect(reportOf(map + zap, 'shared').summary.rows).toEqual({ '1': 1, '11': 1 })
  })

  it('counts all lines that cannot be read, and keeps the first', () => {
    const report = reportOf('12345678901234567 0 1\n'.repeat(50))
    expect([report.summary.unreadable, report.unreadable.length]).toEqual([50, 20])
    expect(report.unreadable[0]).toEqual({ line: 1, reason: '`old_spte` has 17 digits, more than 64 bits' })
  })
})

test('each choice of a release or of tables has formats, and no two have the same', () => {
  const formatsOf = (choices: string[][]) =>
    choices.map(([release = '', tables = '']) => chosenFormats(release, tables))
  const chosen = [
    ...formatsOf(releaseChoices().map(({ value }) => [value])),
    ...formatsOf(tableChoices().map(({ value }) => ['', value])).slice(1),
  ]
  expect(chosen.filter(({ length }) => length === 0)).toEqual([])
  const names = chosen.map((formats) => formats.map(({ vendor, root, since }) => `${vendor} ${root} ${since}`).join())
  expect(new Set(names).size).toBe(names.length)
})

test.each([
  ['PERFILE2 and more', 'perf data; give what `perf script` prints'],
  ['\xfd7zXZ\0 and more', 'compressed by xz; give what `xzcat` prints'],
  ['\0'.repeat(100), 'no text'],
  [`a line${'\0'}with one\n`.repeat(3), undefined],
  ['', undefined],
])('what is no text is told by its start: %j', (text, reason) => {
  expect(foreignData(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBe(reason)
})
