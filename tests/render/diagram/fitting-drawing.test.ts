import { expect, it } from 'vitest'
import type { Diagram } from '../../../src/derive/diagrams.ts'
import { mermaidWindow } from '../../../src/load/mermaid.ts'
import { isTooWide } from '../../../src/render/diagram/drawing.ts'
import { fittingDrawing } from '../../../src/render/diagram/fitting-drawing.ts'
import { labelSize } from '../../../src/render/diagram/measured-html.ts'
import { layoutOf } from '../../../src/render/diagram/mermaid-layout.ts'
import { mermaidText } from '../../../src/render/diagram/mermaid-text.ts'
import { labelText } from '../../../src/derive/row-label.ts'
import { madeDiagram } from '../../made-diagram.ts'
import { pens } from './pens.ts'

const fitted = async (diagram: Diagram) => {
  const window = await mermaidWindow()
  return fittingDrawing(diagram, (form) => layoutOf(form, window))
}

/** A diagram of states `v0`, `v1` and so on with an edge for each of the pairs, of one row each. */
const diagramOf = (count: number, edges: [from: number, to: number, row: string][]): Diagram => ({
  ...madeDiagram(count, () => false),
  id: 'all',
  graph: {
    states: madeDiagram(count, () => false).graph.states,
    edges: edges.map(([from, to, id]) => ({ from: `v${from}`, to: `v${to}`, rows: [{ id, notes: [] }] })),
  },
})

const range = (count: number) => Array.from({ length: count }, (_, at) => at)

it('leaves a drawing that a page has room for as it is', async () => {
  const diagram = madeDiagram(3, () => true)
  expect((await fitted(diagram))?.diagram).toBe(diagram)
})

it('turns one that is too wide, in its text as well', async () => {
  const drawn = await fitted(
    diagramOf(
      14,
      range(13).map((at) => [0, at + 1, `row-${at}`]),
    ),
  )
  expect(drawn?.diagram.direction).toBe('LR')
  expect(drawn && mermaidText(drawn.diagram)).toContain('  direction LR\n')
  expect(drawn?.drawing.edges).toHaveLength(13)
  expect(drawn?.drawing.width).toBeLessThanOrEqual(900)
})

it('folds what leads from many states to one, in text and description as well', async () => {
  const drawn = await fitted(
    diagramOf(14, [...range(13).map((at): [number, number, string] => [at, 13, 'row-to-13']), [0, 1, 'r']]),
  )
  expect(drawn?.drawing.edges).toHaveLength(2)
  expect(drawn?.drawing.states.filter(({ isBox }) => isBox)).toHaveLength(1)
  expect(drawn?.drawing.description).toMatch(
    /^14 states: .* From each of State 0, State 1, .*: to State 13 \(row row-to-13\)\./,
  )
  expect(drawn && mermaidText(drawn.diagram).match(/row-to-13<|: row-to-13/g)).toHaveLength(1)
})

it('leaves out what has too many edges, and gives back what stays too wide for the page to say so', async () => {
  expect(await fitted(madeDiagram(8, () => true))).toBeUndefined()
  const wide = await fitted(
    diagramOf(
      9,
      range(40).map((at) => [at % 9, (at * 7 + Math.floor(at / 9)) % 9, `a-long-name-of-row-${at}`]),
    ),
  )
  expect(wide && isTooWide(wide.drawing)).toBe(true)
})

it('has no state without transitions in a turned part of a matrix', async () => {
  const part = { ...diagramOf(20, [[0, 1, 'r']]), id: 'view-v' }
  expect((await fitted(part))?.drawing.states).toHaveLength(2)
  expect((await fitted({ ...part, id: 'all' }))?.drawing.states).toHaveLength(20)
})

it.each([undefined, 'LR'] as const)('shows a loop beside its label, in direction %s', async (direction) => {
  const loops = diagramOf(2, [
    [0, 0, 'a-long-name-0'],
    [0, 1, 'r'],
    [1, 1, 'a-long-name-1'],
  ])
  const drawn = await fitted({ ...loops, ...(direction ? { direction } : {}) })
  for (const { from, to, path, label } of drawn?.drawing.edges.filter(({ from, to }) => from === to) ?? []) {
    const { width, height } = labelSize(label.lines.map(labelText))
    const state = drawn?.drawing.states.find(({ id }) => id === from)
    const hidden = pens(path).filter(
      ({ x, y }) => Math.abs(x - label.x) < width / 2 && Math.abs(y - label.y) < height / 2,
    )
    expect(hidden, `${from} to ${to}`).toEqual([])
    expect(state && Math.abs(label.y - state.y) + Math.abs(label.x - state.x)).toBeLessThan(200)
  }
})
