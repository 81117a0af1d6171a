import { expect, test } from 'vitest'
import { assertionRuns, runsText } from '../../../src/derive/verified/assertion-runs.ts'
import type { Matrix } from '../../../src/model/matrix.ts'
import { gateMatrix } from '../../render/gate-matrix.ts'

const runsOf = (id: string, changed: Partial<Matrix> = {}) => {
  const matrix = { ...gateMatrix, ...changed }
  const assertion = matrix.assertions.find((one) => one.id === id)
  return assertion ? assertionRuns(matrix, assertion) : []
}
const hrefs = (changed: Partial<Matrix>) =>
  runsOf('bar-jams', changed).flatMap(({ places }) => places.map(({ href }) => href))
const codeAt = (file: string, release = 'v3.1') => ({ code: { file, release } })

test('only releases that have the assertion are told, and those without runs say so', () => {
  expect(runsOf('bar-jams').map(runsText)).toEqual(['v3.1: 1,200 runs'])
  expect(runsOf('old-count').map(runsText)).toEqual(['v2.9: 1 run'])
  expect(runsOf('bar-jams-unheard').map(runsText)).toEqual(['v2.9: without runs', 'v3.1: without runs'])
})

test('an assertion that runs do not bear out is told as such', () => {
  const verified = gateMatrix.verified.map((record) => ({
    ...record,
    assertions: record.assertions.map((one) => ({ ...one, status: 'refuted' as const, runs: 0 })),
  }))
  expect(runsOf('bar-jams', { verified }).map(runsText)).toEqual(['v3.1: refuted, 0 runs'])
})

test('a place leads to its line in the text of its release', () => {
  expect(hrefs(codeAt('https://git.example/tree/{file}?h={release}', 'v9'))).toEqual([
    'https://git.example/tree/lanes/gate.c?h=v3.1#n12',
    'https://git.example/tree/lanes/gate.c?h=v3.1#n14',
  ])
  expect(hrefs(codeAt('https://code.example/v3.1/{file}'))).toEqual([
    'https://code.example/v3.1/lanes/gate.c#L12',
    'https://code.example/v3.1/lanes/gate.c#L14',
  ])
})

test('it leads nowhere where the address is of another release, or the tree is no tag', () => {
  expect(hrefs({})).toEqual([undefined, undefined])
  expect(hrefs(codeAt('https://code.example/v9/{file}', 'v9'))).toEqual([undefined, undefined])
  const verified = gateMatrix.verified.map((record) => ({ ...record, tree: 'f00d' }))
  expect(hrefs({ verified, ...codeAt('https://git.example/{file}?h={release}') })).toEqual([undefined, undefined])
})
