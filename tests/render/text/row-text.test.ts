import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowText } from '../../../src/render/text/row-text.ts'
import { shortRowText } from '../../../src/render/text/short-row-text.ts'
import { matrixArbitrary } from '../../matrix-arbitrary.ts'
import { rowOf, scenarioMatrix } from '../../scenario-matrix.ts'
import { gateMatrix } from '../gate-matrix.ts'
import { packed, parseRowText } from './parse-row-text.ts'

const permalinkOf = (id?: string) => `https://site.example/made/${id === undefined ? '' : `${id}/`}`

test('the text of a row tells the row', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      for (const row of matrix.rows) {
        const verdicts = Object.entries(row.verdicts).map(([id, { condition, ...cell }]) => [
          id,
          condition === undefined ? cell : { ...cell, condition: packed(condition) },
        ])
        const read = parseRowText(rowText(matrix, row, { permalinkOf }), matrix)
        expect({ ...read, notes: read.notes.toSorted() }).toEqual({
          id: row.id,
          group: row.group,
          inputs: row.inputs,
          verdicts: Object.fromEntries(verdicts),
          notes: row.notes.toSorted(),
          questioned: row.questioned.map(({ cell }) => cell),
          permalink: permalinkOf(row.id),
        })
      }
    }),
    { numRuns: 40 },
  )
})

test.each(gateMatrix.rows)('row $id of a gate', async (row) => {
  await expect(rowText(gateMatrix, row, { permalinkOf })).toMatchFileSnapshot(`row-text/${row.id}.txt`)
})

test('a retired row says so and points on', async () => {
  const [matrix] = fc.sample(matrixArbitrary, { seed: 4, numRuns: 1 })
  const [row] = matrix?.rows ?? []
  if (!matrix || !row) throw new Error('no matrix')
  const retired = { ...row, retired: { reason: 'Split in two.', see: ['8', '9'] } }
  expect(rowText(matrix, retired, { permalinkOf })).toContain(
    'This row is retired: Split in two.\nSee 8:\n    https://site.example/made/8/\nSee 9:\n    https://site.example/made/9/\n',
  )
})

describe('a row that overlaps with others', () => {
  const rows = ['1 NP leaf Y Y mapping', '2 NP|leaf leaf X Y mapping'].map(rowOf)
  test('says what rows before it have, and what is left to it', () => {
    const matrix = { ...scenarioMatrix, rows, hit: 'first' as const }
    const [one, two] = rows
    if (!one || !two) throw new Error('no rows')
    const texts = [rowText, shortRowText].map((text) => text(matrix, two, { permalinkOf }))
    expect(texts[0]).toContain(`
Row 1 counts first for:
- old=NP; new=leaf P; shared=Y
Left to row 2:
- old=NP; new=leaf P; shared=N
- old=leaf P; new=leaf P
`)
    expect(texts[1]).toContain('\nRow 1 counts first for some of it.\n')
    expect(rowText(matrix, one, { permalinkOf })).not.toMatch(/count|Left/)
  })

  test('says which say the same', () => {
    const matrix = { ...scenarioMatrix, rows: rows.map((row) => ({ ...row })), hit: 'any' as const }
    const [one] = matrix.rows
    expect(one && rowText(matrix, one, { permalinkOf })).toContain(`
Row 2 says the same for:
- old=NP; new=leaf P; shared=Y

`)
  })
})
