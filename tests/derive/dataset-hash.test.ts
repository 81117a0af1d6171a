import { expect, test } from 'vitest'
import { datasetHash } from '../../src/derive/dataset-hash.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

test('identifies what a matrix says, whatever the order of its keys', async () => {
  const hash = await datasetHash(scenarioMatrix)
  expect(hash).toMatch(/^[0-9a-f]{12}$/)
  const turned = Object.fromEntries(Object.entries(scenarioMatrix).reverse()) as typeof scenarioMatrix
  expect(await datasetHash(turned)).toBe(hash)
  expect(await datasetHash({ ...scenarioMatrix, revision: 2 })).not.toBe(hash)
  expect(await datasetHash({ ...scenarioMatrix, rows: scenarioMatrix.rows.toReversed() })).not.toBe(hash)
})
