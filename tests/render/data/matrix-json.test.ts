import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matrixJsonSchema } from '../../../src/model/matrix-json.ts'
import { matrixAsJson } from '../../../src/render/data/matrix-json.ts'
import { matrixArbitrary } from '../../matrix-arbitrary.ts'
import { gateMatrix } from '../gate-matrix.ts'

const permalinkOf = (id?: string) => `https://site.example/made/${id ?? ''}`
const validate = new Ajv2020().compile(matrixJsonSchema())

test('what matrix.json says is what its schema says, for any matrix', async () => {
  await fc.assert(
    fc.asyncProperty(matrixArbitrary, async (matrix) => {
      const json: unknown = JSON.parse(JSON.stringify(await matrixAsJson(matrix, permalinkOf)))
      expect(validate(json) ? [] : validate.errors).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('so it is where the site has no address, and permalinks are paths', async () => {
  const json: unknown = JSON.parse(JSON.stringify(await matrixAsJson(gateMatrix, (id = '') => `/made/${id}`)))
  expect(validate(json) ? [] : validate.errors).toEqual([])
})

test('the schema rejects what is no matrix', async () => {
  const json = await matrixAsJson(gateMatrix, permalinkOf)
  expect(validate({ ...json, rows: [{ ...json.rows[0], inputs: { bar: 'down' } }] })).toBe(false)
  expect(validate({ ...json, coverage: undefined })).toBe(false)
})

test('a row says which flows of the checked release make it, and where its cells part with that', async () => {
  const { checked, contexts, rows } = await matrixAsJson(gateMatrix, permalinkOf)
  expect({ checked, contexts }).toEqual({
    checked: 'v3.1',
    contexts: [
      { id: 'north', label: 'north lane' },
      { id: 'south', label: 'south lane' },
    ],
  })
  expect(rows[0]).toMatchObject({
    qualified: [],
    madeBy: [
      { flow: 'pay', contexts: ['north', 'south'], inputs: {}, url: 'https://site.example/made/flows/#flow-pay' },
      { flow: 'prepay', contexts: ['north'], inputs: { duty: 'N' } },
    ],
  })
  expect(rows[1]).toMatchObject({ madeBy: [], qualified: [{ cell: 'after', source: 'v3.1 `slot.c`, `shut_slot()`' }] })
})

test('what runs showed is told release by release', async () => {
  const { verified } = await matrixAsJson(gateMatrix, permalinkOf)
  expect(verified.map(({ release, runs }) => `${release}: ${runs}`)).toEqual(['v2.9: 32', 'v3.1: 4096'])
  expect(verified[1]).toMatchObject({ tree: 'v3.1', date: '2026-01-04' })
  expect(verified[1]?.rows[1]).toEqual({
    id: '2',
    status: 'questioned',
    outcomes: { 'on-north': 'alarm', anywhere: 'nothing' },
  })
})

test('the fields that others rely on keep their names', async () => {
  const json = await matrixAsJson(gateMatrix, permalinkOf)
  expect(json).toMatchObject({
    id: 'gate',
    title: 'step() scenarios',
    inputs: [
      { id: 'bar', label: 'the bar', values: [{ id: 'down' }, { id: 'up', label: 'raised' }] },
      { id: 'comes', label: 'comes' },
      { id: 'duty', values: [{ id: 'Y', label: 'Y' }, { id: 'N' }] },
    ],
    coverage: { combinations: 8, rows: 5, gaps: [], overlaps: [] },
  })
  expect(json.rows[1]).toMatchObject({
    id: '2',
    group: 'paid',
    inputs: { bar: ['up'], comes: ['coin'], duty: ['Y', 'N'] },
    verdicts: { after: { mark: 'up' }, alarm: { mark: 'warn', condition: 'the box is full' } },
    notes: ['a', 'b'],
    status: 'questioned',
    url: 'https://site.example/made/2',
  })
  expect(json.notes[0]).toMatchObject({ id: 'a', rows: ['2'] })
  expect(json.glossary[0]).toEqual({
    id: 'box',
    term: 'coin box',
    also: ['box'],
    text: 'What keeps the coins; full with the alarm light on, until empty_box().',
    url: 'https://site.example/made/glossary/#term-box',
  })
})
