import fc from 'fast-check'
import { expect, test } from 'vitest'
import { borneOut } from '../../../src/derive/verified/borne-out.ts'
import type { Matrix } from '../../../src/model/matrix.ts'
import { matrixArbitrary } from '../../matrix-arbitrary.ts'
import { gateMatrix } from '../../render/gate-matrix.ts'

const told = (matrix: Matrix, at: number) => {
  const record = matrix.verified[at]
  return record ? borneOut(matrix, record) : []
}

test('a row, a cell or an assertion is without unless runs confirm it', () => {
  expect(told(gateMatrix, 0)).toEqual([
    { kind: 'rows', borne: 3, of: 5, without: [{ label: '', ids: ['1', '2'] }] },
    {
      kind: 'cells',
      borne: 5,
      of: 10,
      without: [
        { label: 'bar then', ids: ['1', '2'] },
        { label: 'alarm', ids: ['1', '2', '3'] },
      ],
    },
    { kind: 'assertions', borne: 1, of: 2, without: [{ label: '', ids: ['bar-jams-unheard'] }] },
  ])
})

test('what the record does not have is without', () => {
  const [first, second] = gateMatrix.verified
  const verified = first && second ? [first, { ...second, rows: [], assertions: [] }] : []
  expect(told({ ...gateMatrix, verified }, 1).map(({ borne, of }) => `${borne} of ${of}`)).toEqual([
    '0 of 5',
    '0 of 10',
    '0 of 2',
  ])
})

test('all is either borne out or named', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      for (const { borne, of, without } of told(matrix, 0))
        expect(borne + without.flatMap(({ ids }) => ids).length).toBe(of)
    }),
    { numRuns: 30 },
  )
})
