import { expect, test } from 'vitest'
import { sourceFile } from '../../src/derive/source-file.ts'
import { gateMatrix } from '../render/gate-matrix.ts'

test('the file that a page is made from', () => {
  expect(sourceFile(gateMatrix, 'row', '1')).toBe('rows/1.md')
  expect(sourceFile(gateMatrix, 'note', 'a1')).toBe('notes/a1.md')
  expect(sourceFile(gateMatrix, 'symbol')).toBe('symbols.yaml')
  expect(sourceFile(gateMatrix, 'verified')).toBe('execute/steps.yaml')
  expect(sourceFile(gateMatrix, 'grid')).toBe('matrix.yaml')
})

test('a page of a part that a matrix does not have is made from matrix.yaml', () => {
  expect(sourceFile({ ...gateMatrix, changes: [], symbols: [] }, 'changes')).toBe('matrix.yaml')
  expect(sourceFile({ ...gateMatrix, changes: [], symbols: [] }, 'code')).toBe('matrix.yaml')
})
