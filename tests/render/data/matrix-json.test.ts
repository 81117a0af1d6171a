import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matrixJsonSchema } from '../../../src/model/matrix-json.ts'
import { matrixAsJson } from '../../../src/render/data/matrix-json.ts'
import { matrixArbitrary } from '../../matrix-arbitrary.ts'
import { tdpMatrix } from '../../tdp-matrix.ts'

const permalinkOf = (id?: string) => `https://site.example/made/${id ?? ''}`
// `uri` is one of the formats that Ajv leaves to a package of its own.
const validate = new Ajv2020({ formats: { uri: /^https:\/\// } }).compile(matrixJsonSchema())

test('what matrix.json says is what its schema says, for any matrix', async () => {
  await fc.assert(
    fc.asyncProperty(matrixArbitrary, async (matrix) => {
      const json: unknown = JSON.parse(JSON.stringify(await matrixAsJson(matrix, permalinkOf)))
      expect(validate(json) ? [] : validate.errors).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('the schema rejects what is no matrix', async () => {
  const json = await matrixAsJson(tdpMatrix(), permalinkOf)
  expect(validate({ ...json, rows: [{ ...json.rows[0], inputs: { old: 'NP' } }] })).toBe(false)
  expect(validate({ ...json, coverage: undefined })).toBe(false)
})

test('the fields that others rely on keep their names', async () => {
  const json = await matrixAsJson(tdpMatrix(), permalinkOf)
  expect(json).toMatchObject({
    id: 'tdp',
    title: 'handle_changed_spte() scenarios',
    inputs: [
      { id: 'old', label: 'old_spte' },
      { id: 'new' },
      { id: 'shared', values: [{ id: 'Y', label: 'Y' }, { id: 'N' }] },
    ],
    coverage: { combinations: 18, rows: 14, gaps: [], overlaps: [] },
  })
  expect(json.rows[4]).toMatchObject({
    id: '5',
    group: 'mapping',
    inputs: { old: ['NP'], new: ['NP'], shared: ['Y', 'N'] },
    verdicts: { valid: { mark: 'N' }, hittable: { mark: 'warn', condition: '!mmio_spte && !frozen_spte' } },
    notes: [],
    status: 'questioned',
    url: 'https://site.example/made/5',
  })
  expect(json.notes[0]).toMatchObject({ id: 'a1', rows: ['2'] })
})
