import { expect, test } from 'vitest'
import { tableFit } from '../../../src/render/site/table-fit.ts'
import { gateMatrix } from '../gate-matrix.ts'

const labelled = (label: string) => ({
  ...gateMatrix,
  inputs: gateMatrix.inputs.map((input, index) => (index === 0 ? { ...input, label } : input)),
})

test('the width of a table is that of its longest words, and of its cells', () => {
  expect(tableFit(labelled('a word'))).toEqual(['narrow', 'lines'])
  expect(tableFit(labelled('word '.repeat(40)))).toEqual(['narrow'])
  expect(tableFit(labelled('w'.repeat(45)))).toEqual(['lines'])
  expect(tableFit(labelled('w'.repeat(200)))).toEqual(['wide'])
})
