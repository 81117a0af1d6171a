import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphOf } from '../../src/derive/graph.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { matrixArbitrary } from '../matrix-arbitrary.ts'
import { rowOf, scenarioMatrix } from '../scenario-matrix.ts'

const edgesOf = (matrix: Matrix, where = {}) =>
  graphOf(matrix, where).edges.map(({ from, to, rows }) => `${from} ${to}: ${rows.map(({ id }) => id).join(' ')}`)

describe('graphOf', () => {
  it('has a state a value and an edge an ordered pair, self-loops included', () => {
    expect(graphOf(scenarioMatrix).states).toEqual([
      { id: 'NP', label: 'NP' },
      { id: 'leaf', label: 'leaf P' },
      { id: 'nonleaf', label: 'nonleaf P' },
    ])
    expect(edgesOf(scenarioMatrix)).toEqual([
      'NP NP: 5',
      'NP leaf: 1 2',
      'NP nonleaf: 3 4',
      'leaf NP: 11 12',
      'leaf leaf: 6',
      'leaf nonleaf: 7 8',
      'nonleaf NP: 13 14',
      'nonleaf leaf: 9',
      'nonleaf nonleaf: 10',
    ])
    expect(graphOf(scenarioMatrix).edges[1]?.rows).toEqual([
      { id: '1', notes: [] },
      { id: '2', notes: ['a1'] },
    ])
  })

  it('has a row where it counts alone: where no row before it has all, and what can occur', () => {
    const rows = ['1 NP leaf X Y mapping', '2 leaf X Y Y mapping', '3 NP|leaf X X Y mapping'].map(rowOf)
    const matrix = { ...scenarioMatrix, rows, hit: 'first' as const }
    expect(edgesOf(matrix)).toEqual([
      'NP NP: 3',
      'NP leaf: 1',
      'NP nonleaf: 3',
      'leaf NP: 2 3',
      'leaf leaf: 2 3',
      'leaf nonleaf: 2 3',
    ])
    expect(edgesOf(matrix, { shared: ['Y'] })).not.toContain('leaf NP: 2 3')
    const impossible = [{ where: { old: ['leaf'], new: ['leaf'] }, reason: 'Never.' }]
    for (const hit of ['first', 'any'] as const)
      expect(edgesOf({ ...matrix, hit, impossible }).filter((edge) => edge.startsWith('leaf leaf'))).toEqual([])
  })

  it('puts a row on each edge that it covers', () => {
    const rows = ['1 X NP Y Y mapping', '2 leaf|nonleaf leaf Y Y mapping'].map(rowOf)
    expect(edgesOf({ ...scenarioMatrix, rows })).toEqual([
      'NP NP: 1',
      'leaf NP: 1',
      'leaf leaf: 2',
      'nonleaf NP: 1',
      'nonleaf leaf: 2',
    ])
  })

  it('leaves retired rows out and keeps states that no row uses', () => {
    const rows = [{ ...rowOf('1 NP leaf Y Y mapping'), retired: { reason: 'Gone.', see: [] } }]
    const { states, edges } = graphOf({ ...scenarioMatrix, rows })
    expect(states).toHaveLength(3)
    expect(edges).toEqual([])
  })

  it('takes only the rows that match', () => {
    expect(edgesOf(scenarioMatrix, { group: ['zapping'], mirror: ['Y'] })).toEqual(['leaf NP: 12', 'nonleaf NP: 14'])
  })

  it('leads from an input to a verdict, where the marks that are values are the same states', () => {
    const verdicts = [{ id: 'next', marks: [{ id: 'leaf' }, { id: 'error' }] }]
    const rows = [
      { ...rowOf('1 NP X X - mapping'), verdicts: { next: { mark: 'leaf' } } },
      { ...rowOf('2 leaf X X - mapping'), verdicts: { next: { mark: 'error', condition: 'x' } } },
    ]
    const matrix = { ...scenarioMatrix, verdicts, rows, diagram: { from: 'old', to: 'next', views: [] } }
    expect(graphOf(matrix).states.map(({ label }) => label)).toEqual(['NP', 'leaf P', 'nonleaf P', 'error'])
    expect(edgesOf(matrix)).toEqual(['NP leaf: 1', 'leaf error: 2'])
  })

  it('leads from each state to itself where a mark says that it stays', () => {
    const verdicts = [{ id: 'next', marks: [{ id: 'leaf' }, { id: '=', stays: 'old' }] }]
    const rows = [
      { ...rowOf('1 NP X X - mapping'), verdicts: { next: { mark: 'leaf' } } },
      { ...rowOf('2 leaf|nonleaf X X - mapping'), verdicts: { next: { mark: '=' } } },
    ]
    const matrix = { ...scenarioMatrix, verdicts, rows, diagram: { from: 'old', to: 'next', views: [] } }
    expect(graphOf(matrix).states.map(({ id }) => id)).toEqual(['NP', 'leaf', 'nonleaf'])
    expect(edgesOf(matrix)).toEqual(['NP leaf: 1', 'leaf leaf: 2', 'nonleaf nonleaf: 2'])
    // What stays in another input says nothing of this one.
    expect(edgesOf({ ...matrix, diagram: { from: 'new', to: 'next', views: [] } })).toContain('NP =: 2')
  })

  it('is empty for a matrix without a diagram', () => {
    expect(graphOf({ ...scenarioMatrix, diagram: undefined })).toEqual({ states: [], edges: [] })
  })

  it('has every row on exactly as many edges as it covers pairs', () => {
    fc.assert(
      fc.property(matrixArbitrary, (made) => {
        const [from, to = from] = made.inputs
        if (!from || !to) return
        const { edges } = graphOf({ ...made, diagram: { from: from.id, to: to.id, views: [] } })
        for (const row of made.rows) {
          const count = ({ id, values }: typeof from) => {
            const cell = row.inputs[id]
            return cell?.either ? values.length : (cell?.values.length ?? 0)
          }
          const found = edges.filter(({ rows }) => rows.some(({ id }) => id === row.id))
          expect(found).toHaveLength(count(from) * count(to))
        }
      }),
    )
  })
})
