import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphOf } from '../../../src/derive/graph.ts'
import { adjacencyText } from '../../../src/render/text/adjacency-text.ts'
import { hostileText } from '../../hostile-text.ts'
import { labelledDiagram } from '../../made-diagram.ts'
import { rowOf, scenarioMatrix } from '../../scenario-matrix.ts'

describe('adjacencyText', () => {
  it('lists the transitions with their rows and notes', () => {
    expect(adjacencyText(graphOf(scenarioMatrix))).toMatchInlineSnapshot(`
      "Transitions:
        NP        -> NP         5
        NP        -> leaf P     1, 2 [a1]
        NP        -> nonleaf P  3, 4 [a2]
        leaf P    -> NP         11 [c], 12
        leaf P    -> leaf P     6
        leaf P    -> nonleaf P  7, 8
        nonleaf P -> NP         13 [d], 14
        nonleaf P -> leaf P     9 [b]
        nonleaf P -> nonleaf P  10
      "
    `)
  })

  it('wraps, draws runs together, cuts very long lists and names states without transitions', () => {
    const row = (id: number) => ({ id: String(id), notes: id % 5 === 0 ? ['a1', 'b'] : [] })
    const rows = (count: number, step: number) => Array.from({ length: count }, (_, index) => row(1 + index * step))
    const states = ['NP', 'leaf', 'lonely'].map((id) => ({ id, label: id }))
    const edges = [
      { from: 'NP', to: 'NP', rows: rows(30, 1) },
      { from: 'NP', to: 'leaf', rows: [...rows(300, 1), row(400), row(402)] },
      { from: 'leaf', to: 'NP', rows: rows(312, 3) },
    ]
    expect(adjacencyText({ states, edges })).toMatchInlineSnapshot(`
      "Transitions:
        NP     -> NP      1, 2, 3, 4, 5 [a1, b], 6, 7, 8, 9, 10 [a1, b], 11, 12,
                          13, 14, 15 [a1, b], 16, 17, 18, 19, 20 [a1, b], 21, 22,
                          23, 24, 25 [a1, b], 26, 27, 28, 29, 30 [a1, b]
        NP     -> leaf    1-300, 400, 402 (302 rows)
        leaf   -> NP      1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 34, 37, 40,
                          43, 46, 49, 52, 55, 58, 61, 64, 67, 70, 73, 76, 79, 82,
                          85, 88, 91, 94, 97, 100, 103, 106, 109, 112, 115, 118,
                          ... (312 rows)
        lonely in no transition
      "
    `)
  })

  const cutLabels = (labels: string[]) =>
    adjacencyText({ states: labels.map((label, at) => ({ id: String(at), label })), edges: [] })
      .split('\n')
      .slice(1, -1)
      .map((line) => line.trim().replace(/ *in no transition/, ''))

  it('cuts long labels less, or numbers them, where two would look alike', () => {
    expect(cutLabels(['waiting for the first answer', 'short'])).toEqual(['waiting for the f...', 'short'])
    expect(cutLabels(['waiting for the first answer', 'waiting for the fourth answer'])).toEqual([
      'waiting for the fi...',
      'waiting for the fo...',
    ])
    expect(cutLabels(['waiting for the answer of the one', 'waiting for the answer of the other', 'short'])).toEqual([
      'waiting for the answer o...1',
      'waiting for the answer o...2',
      'short',
    ])
  })

  it('is empty without states', () => {
    expect(adjacencyText({ states: [], edges: [] })).toBe('')
  })

  it('is ASCII of at most 75 columns, whatever it holds', () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        fc.array(hostileText, { minLength: 1, maxLength: 60 }),
        (one, other, rows) => {
          const text = adjacencyText(labelledDiagram([one, other], rows, one).graph)
          expect(text).toMatch(/^[\n -~]*$/)
          expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(75)
        },
      ),
    )
  })

  it('names every row once a transition', () => {
    const rows = Array.from({ length: 35 }, (_, index) => rowOf(`${index + 1} NP leaf Y Y mapping`))
    const text = adjacencyText(graphOf({ ...scenarioMatrix, rows }))
    expect(text.match(/(?<=^.{20,}.*)\d+/gm)).toEqual(rows.map(({ id }) => id))
  })
})
