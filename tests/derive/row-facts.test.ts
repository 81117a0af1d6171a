import { expect, test } from 'vitest'
import { rowFacts } from '../../src/derive/row-facts.ts'
import { gateMatrix } from '../render/gate-matrix.ts'

const told = (id: string, legend = gateMatrix.legend) => {
  const row = gateMatrix.rows.find((one) => one.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return rowFacts({ ...gateMatrix, legend }, row).map(({ column, meaning, reads }) => [column.id, meaning, reads])
}

test('a cell means what its phrase says, with the condition; else what the legend says of its value or column', () => {
  expect(told('2')).toEqual([
    ['bar', { prose: 'how the bar stands: *down* or *raised*' }, undefined],
    ['comes', { text: 'a coin' }, undefined],
    ['duty', { text: 'someone on duty or not' }, undefined],
    ['after', { text: 'it is up' }, undefined],
    ['alarm', { text: 'a light blinks if the box is full' }, 'N since v3.1'],
  ])
})

test('what neither says more of has no meaning beside it', () => {
  expect(told('4', [])[0]).toEqual(['bar', undefined, undefined])
})
