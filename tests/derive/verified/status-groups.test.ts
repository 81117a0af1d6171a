import { expect, test } from 'vitest'
import { statusGroups, statusText } from '../../../src/derive/verified/status-groups.ts'
import { gateMatrix } from '../../render/gate-matrix.ts'

const told = (row: string, verdict?: string) => statusText(statusGroups(gateMatrix, row, verdict))

test('releases at which runs show the same stand together, the better ones first', () => {
  expect(told('4')).toBe('confirmed on v2.9 (south lane only), v3.1')
  expect(told('1')).toBe('confirmed on v3.1; questioned on v2.9 (south lane only)')
})

test('of a cell only the releases that show something of it are told', () => {
  expect(told('3', 'alarm')).toBe('confirmed on v3.1')
  expect(told('5', 'alarm')).toBe('confirmed on v2.9')
  expect(told('5', 'constructor')).toBe('')
})

test('nothing is told of a row without runs, or of a matrix without records', () => {
  expect(told('6')).toBe('')
  expect(statusGroups({ verified: [] }, '1')).toEqual([])
})
