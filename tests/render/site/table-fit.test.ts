import { expect, test } from 'vitest'
import { tableFit } from '../../../src/render/site/table-fit.ts'
import { gateMatrix } from '../gate-matrix.ts'

const labelled = (label: string) => ({
  ...gateMatrix,
  outcomes: undefined,
  inputs: gateMatrix.inputs.map((input, index) => (index === 0 ? { ...input, label } : input)),
})

const valued = (label: string) => {
  const [first, ...rest] = gateMatrix.inputs
  const values = first?.values.map((value) => ({ ...value, label })) ?? []
  return { ...gateMatrix, outcomes: undefined, inputs: first ? [{ ...first, values }, ...rest] : rest }
}

test('the width of a table is that of its longest words, and of its cells', () => {
  expect(tableFit(labelled('a word'))).toEqual(['narrow', 'lines'])
  // A head may have several lines, a cell none but one.
  expect(tableFit(labelled('word '.repeat(40)))).toEqual(['narrow', 'lines'])
  expect(tableFit(valued('word '.repeat(40)))).toEqual(['narrow'])
  expect(tableFit(labelled('w'.repeat(45)))).toEqual(['lines'])
  expect(tableFit(labelled('w'.repeat(200)))).toEqual(['wide'])
})

test('a row with a name takes more room than one with a number', () => {
  const named = (id: string) =>
    tableFit({ ...labelled('a word'), rows: gateMatrix.rows.map((row) => ({ ...row, id })) })
  expect(named('12')).toEqual(['narrow', 'lines'])
  expect(named('w'.repeat(40))).toEqual(['lines'])
  expect(named('word-'.repeat(20))).toEqual(['narrow'])
})

test('derived columns count on a desk, and not on a phone, where they are left out', () => {
  const { outcomes } = gateMatrix
  const derived = (label: string) =>
    tableFit({
      ...labelled('a word'),
      outcomes: outcomes && { ...outcomes, order: outcomes.order.map((mark) => ({ ...mark, label })) },
    })
  expect(derived('a')).toEqual(['narrow', 'lines'])
  expect(derived('word '.repeat(20))).toEqual(['narrow'])
  expect(derived('w'.repeat(200))).toEqual(['narrow'])
})
