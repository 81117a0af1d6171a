import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowText } from '../../../src/render/text/row-text.ts'
import { matrixArbitrary } from '../../matrix-arbitrary.ts'
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
