import { expect, test } from 'vitest'
import { cellText, inputText, noteMarks } from '../../src/derive/cell-text.ts'
import { rowHeading, rowLine, rowSentence } from '../../src/derive/row-line.ts'
import { emptyRow } from '../../src/model/empty-matrix.ts'
import type { Matrix, Row } from '../../src/model/matrix.ts'

const matrix: Pick<Matrix, 'inputs' | 'verdicts' | 'phrases' | 'posted'> = {
  posted: [],
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
  ...emptyRow,
  id: '1',
  inputs: { old: { either: false, values: ['NP', 'leaf'] }, lock: { either: true } },
  verdicts: { valid: { mark: 'N' }, bug: { mark: 'warn', condition: "$& && '$1'" } },
  group: 'g',
  notes: ['a1', 'c'],
}

test('phrases fill the line and the sentence; a name that is no column stays', () => {
  expect(rowLine(matrix, row)).toBe("NP or a leaf, any lock: valid N, warns if $& && '$1' {nothing}")
  expect(rowSentence(matrix, row)).toBe("From NP or a leaf it warns if $& && '$1'; valid N.")
})

const questioned = [{ cell: 'valid', reads: 'Y since $1', reason: 'So.', source: 'There.' }]

test('a questioned verdict is followed by what the code reads', () => {
  const line = (posted: Matrix['posted'], phrases = matrix.phrases) =>
    rowLine({ ...matrix, posted, phrases }, { ...row, questioned })
  expect(line([])).toBe("NP or a leaf, any lock: valid N (questioned: Y since $1), warns if $& && '$1' {nothing}")
  const posted = [{ id: '2026-01-02', source: 'A mail.', rows: { 1: { valid: 'N' } } }]
  expect(line(posted)).toContain('valid N (as posted; questioned: Y since $1), ')
  expect(line(posted, undefined)).toContain('valid N (as posted; questioned: Y since $1), ')
  expect(rowSentence({ ...matrix, posted }, { ...row, questioned })).toBe(
    "From NP or a leaf it warns if $& && '$1'; valid N (as posted; questioned: Y since $1).",
  )
})

test('a heading has the words of values, all of them for X; without a template it is the line', () => {
  const phrases = { line: 'x', heading: '{old} to {lock}: {valid} {nothing}' }
  expect(rowHeading({ ...matrix, phrases }, row)).toBe('NP or leaf P to any lock: valid N {nothing}')
  const lock = {
    id: 'lock',
    values: [
      { id: 'Y', word: 'shared' },
      { id: 'N', label: 'no' },
    ],
  }
  const worded = { ...matrix, phrases, inputs: [...matrix.inputs.slice(0, 1), lock] }
  expect(rowHeading(worded, row)).toBe('NP or leaf P to shared or no: valid N {nothing}')
  expect(rowHeading(matrix, row)).toBe(rowLine(matrix, row))
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
