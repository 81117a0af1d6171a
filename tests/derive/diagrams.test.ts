import { describe, expect, it } from 'vitest'
import { diagramsOf } from '../../src/derive/diagrams.ts'
import { rowOf, scenarioMatrix } from '../scenario-matrix.ts'

describe('diagramsOf', () => {
  it('has one for the whole, one a group, one a view', () => {
    expect(diagramsOf(scenarioMatrix).map(({ id, title, graph }) => `${id}: ${title}, ${graph.edges.length}`)).toEqual([
      'all: handle_changed_spte() scenarios, 9',
      'group-mapping: Mapping, 3',
      'group-present: Present to present, 4',
      'group-zapping: Zapping, 2',
      'view-mirror: Mirror root allowed, 5',
    ])
  })

  it('says in words what it shows', () => {
    expect(diagramsOf(scenarioMatrix)[3]?.description).toBe(
      '3 states: NP, leaf P, nonleaf P. From leaf P: to NP (rows 11, 12). From nonleaf P: to NP (rows 13, 14).',
    )
  })

  it('has a sentence for all that leads from one state', () => {
    expect(diagramsOf(scenarioMatrix)[1]?.description).toBe(
      '3 states: NP, leaf P, nonleaf P. From NP: to NP (row 5), to leaf P (rows 1, 2), to nonleaf P (rows 3, 4).',
    )
  })

  it('does not spell out very many rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => rowOf(`${index + 1} NP leaf Y Y mapping`))
    expect(diagramsOf({ ...scenarioMatrix, rows })[0]?.description).toBe(
      '3 states: NP, leaf P, nonleaf P. From NP: to leaf P (rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 9988 more).',
    )
  })

  it('has none of what has no transition', () => {
    const rows = [rowOf('1 NP leaf Y N mapping')]
    expect(diagramsOf({ ...scenarioMatrix, rows }).map(({ id }) => id)).toEqual(['all', 'group-mapping'])
    expect(diagramsOf({ ...scenarioMatrix, rows: [] })).toEqual([])
  })

  it('has none for a matrix without a diagram', () => {
    expect(diagramsOf({ ...scenarioMatrix, diagram: undefined })).toEqual([])
  })
})
