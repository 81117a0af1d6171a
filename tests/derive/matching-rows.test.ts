import { describe, expect, it } from 'vitest'
import { matchingRows } from '../../src/derive/matching-rows.ts'
import type { Where } from '../../src/model/where.ts'
import { rowOf, scenarioMatrix } from '../scenario-matrix.ts'

const ids = (where: Where, matrix = scenarioMatrix) => matchingRows(matrix, where).map(({ id }) => id)

describe('matchingRows', () => {
  it('matches inputs by the values that a row covers, X by all of them', () => {
    expect(ids({ old: ['leaf'], shared: ['Y'] })).toEqual(['6', '7', '11'])
    expect(ids({ shared: ['Y', 'N'], new: ['NP'] })).toEqual(['5', '11', '12', '13', '14'])
  })

  it('matches lists of values', () => {
    const matrix = { ...scenarioMatrix, rows: [rowOf('1 NP|leaf nonleaf Y Y mapping')] }
    expect(ids({ old: ['leaf'] }, matrix)).toEqual(['1'])
    expect(ids({ old: ['nonleaf'] }, matrix)).toEqual([])
  })

  it('matches verdicts by their mark, and X there is a mark like any other', () => {
    expect(ids({ mirror: ['X'] })).toEqual(['6', '10'])
    expect(ids({ mirror: ['Y', 'X'], group: ['present'] })).toEqual(['6', '8', '10'])
  })

  it('does not take X for a value of an input', () => {
    expect(ids({ shared: ['X'] })).toEqual([])
  })

  it('matches notes, and nothing by an unknown key', () => {
    expect(ids({ note: ['a1', 'd'] })).toEqual(['2', '13'])
    expect(ids({ colour: ['red'] })).toEqual([])
  })

  it('gives every row but retired ones for no condition', () => {
    const [first, ...rest] = scenarioMatrix.rows
    const retired = { ...rowOf('1 NP leaf Y Y mapping'), retired: { reason: 'Gone.', see: [] } }
    expect(first?.id).toBe('1')
    expect(ids({}, { ...scenarioMatrix, rows: [retired, ...rest] })).toEqual(rest.map(({ id }) => id))
  })
})
