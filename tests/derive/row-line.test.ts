import { expect, test } from 'vitest'
import { cellText, inputText, noteMarks } from '../../src/derive/cell-text.ts'
import { rowLine, rowSentence } from '../../src/derive/row-line.ts'
import type { Matrix, Row } from '../../src/model/matrix.ts'

const matrix: Pick<Matrix, 'inputs' | 'verdicts' | 'phrases'> = {
  phrases: { line: '{old}, {lock}: {valid}, {bug} {nothing}', sentence: 'From {old} it {bug}.' },
  inputs: [
    { id: 'old', label: 'old state', values: [{ id: 'NP' }, { id: 'leaf', label: 'leaf P', phrase: 'a leaf' }] },
    { id: 'lock', phrase: 'any lock', values: [{ id: 'Y' }, { id: 'N' }] },
  ],
  verdicts: [
    { id: 'valid', marks: [{ id: 'Y', phrase: 'valid' }, { id: 'N' }] },
    { id: 'bug', label: 'bug hit', marks: [{ id: 'warn', condition: true, phrase: 'warns if {condition}' }] },
  ],
}
const row: Row = {
  id: '1',
  inputs: { old: { either: false, values: ['NP', 'leaf'] }, lock: { either: true } },
  verdicts: { valid: { mark: 'N' }, bug: { mark: 'warn', condition: "$& && '$1'" } },
  group: 'g',
  notes: ['a1', 'c'],
  questioned: [],
  changed: [],
  code: [],
  sources: [],
  body: '',
}

test('phrases fill the line and the sentence; a name that is no column stays', () => {
  expect(rowLine(matrix, row)).toBe("NP or a leaf, any lock: valid N, warns if $& && '$1' {nothing}")
  expect(rowSentence(matrix, row)).toBe("From NP or a leaf it warns if $& && '$1'.")
})

test('without phrases every column is named', () => {
  expect(rowLine({ ...matrix, phrases: undefined }, row)).toBe(
    "old state NP|leaf P, lock X: valid N, bug hit warn $& && '$1'",
  )
})

test('cells as posted; note marks stand in the last verdict unless another says so', () => {
  expect(['old', 'lock', 'valid', 'bug'].map((id) => cellText(matrix, row, id))).toEqual([
    'NP|leaf P',
    'X',
    'N',
    "warn $& && '$1' (a1, c)",
  ])
  const [valid, bug] = matrix.verdicts
  if (!valid || !bug) throw new Error('two verdicts')
  expect(noteMarks({ verdicts: [{ ...valid, notes: true }, bug] }, row, 'valid')).toBe('(a1, c)')
  expect(noteMarks({ verdicts: [{ ...valid, notes: true }, bug] }, row, 'bug')).toBe('')
})

test('a value that the input does not have shows as its id', () => {
  const [old] = matrix.inputs
  if (!old) throw new Error('two inputs')
  expect(inputText(old, { either: false, values: ['lead'] })).toBe('lead')
})
