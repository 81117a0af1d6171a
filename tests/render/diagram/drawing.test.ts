import { describe, expect, it } from 'vitest'
import { diagramsOf } from '../../../src/derive/diagrams.ts'
import { mermaidWindow } from '../../../src/load/mermaid.ts'
import { type Drawing, drawingOf } from '../../../src/render/diagram/drawing.ts'
import type { Point } from '../../../src/render/diagram/edge-path.ts'
import { labelSize } from '../../../src/render/diagram/measured-html.ts'
import { labelText } from '../../../src/derive/row-label.ts'
import { hostileDiagrams, madeDiagram, wordedDiagram } from '../../made-diagram.ts'
import { rowOf, scenarioMatrix } from '../../scenario-matrix.ts'
import { pens } from './pens.ts'

const draw = async (diagram: Parameters<typeof drawingOf>[0]) => drawingOf(diagram, await mermaidWindow())

interface Box {
  name: string
  x: number
  y: number
  width: number
  height: number
}

const boxesOf = ({ states, edges }: Drawing): Box[] => [
  ...states.map((state) => ({ name: state.id, ...state })),
  ...edges.map(({ from, to, label: { x, y, lines } }) => {
    const { width, height } = labelSize(lines.map(labelText))
    return { name: `${from} to ${to}`, x: x - width / 2, y: y - height / 2, width, height }
  }),
]

/** Pairs of states and labels that overlap by more than rounding. */
const overlaps = (drawing: Drawing) => {
  const boxes = boxesOf(drawing)
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1 &&
          Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 1,
      )
      .map((other) => `${one.name} and ${other.name}`),
  )
}

const outside = (drawing: Drawing) =>
  boxesOf(drawing)
    .filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > drawing.width || y + height > drawing.height)
    .map(({ name }) => name)

/** Ends of edges that are not at the border of their state. */
const adrift = ({ states, edges }: Drawing) =>
  edges.flatMap(({ from, to, path }) => {
    const points = pens(path)
    const ends: [string, string, Point | undefined][] = [
      ['start', from, points[0]],
      ['tip', to, points.at(-2)],
    ]
    return ends.flatMap(([end, id, point]) => {
      const state = states.find((state) => state.id === id)
      return state && point && isAtBorder(state, point) ? [] : [`${end} of ${from} to ${to}`]
    })
  })

/** Numbers of a path have one decimal each, so that its tip may be off by some. */
const slack = 2

function isAtBorder({ x: left, y: top, width, height }: Omit<Box, 'name'>, { x, y }: Point): boolean {
  const isIn = (by: number) => x > left - by && x < left + width + by && y > top - by && y < top + height + by
  return isIn(slack) && !isIn(-slack)
}

describe('drawingOf', () => {
  it('is plain, and the same again', async () => {
    const [all] = diagramsOf(scenarioMatrix)
    if (!all) throw new Error('no diagram')
    const drawing = await draw(all)
    expect(JSON.parse(JSON.stringify(drawing))).toEqual(drawing)
    expect(await draw(all)).toEqual(drawing)
  })

  it('gives the same for two at the same time', async () => {
    const diagrams = diagramsOf(scenarioMatrix)
    const together = await Promise.all(diagrams.map(draw))
    for (const [index, diagram] of diagrams.entries()) expect(await draw(diagram)).toEqual(together[index])
  })

  it('leaves no globals behind', async () => {
    const before = Object.getOwnPropertyNames(globalThis)
    await draw(madeDiagram(2, () => true))
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before)
    expect('document' in globalThis).toBe(false)
  })

  it.each([
    ...diagramsOf(scenarioMatrix),
    ...[1, 2, 3, 5].map((count) => madeDiagram(count, () => true)),
    madeDiagram(5, (from, to) => (from + to) % 3 === 1),
    madeDiagram(12, (from, to) => to === from || to === (from * 5 + 1) % 12 || to === from + 1),
    madeDiagram(3, () => false),
    wordedDiagram('many words that take more than one line of a label'),
  ])(
    'keeps labels off each other and off states: $id',
    async (diagram) => {
      const drawing = await draw(diagram)
      expect(overlaps(drawing)).toEqual([])
      expect(outside(drawing)).toEqual([])
      expect(adrift(drawing)).toEqual([])
      expect(drawing.states.map(({ id }) => id)).toEqual(diagram.graph.states.map(({ id }) => id))
      expect(drawing.edges.map(({ from, to }) => [from, to])).toEqual(
        diagram.graph.edges.map(({ from, to }) => [from, to]),
      )
    },
    30_000,
  )

  it.each(hostileDiagrams)('draws hostile labels: $id', async (diagram) => {
    const drawing = await draw(diagram)
    expect(overlaps(drawing)).toEqual([])
    expect(outside(drawing)).toEqual([])
  })

  it('draws states whose names objects have like any other', async () => {
    const names = [...Object.getOwnPropertyNames(Object.prototype), 'length', 'map', 'then', 'name']
    const edges = names.flatMap((from, index) => {
      const to = names[index + 1]
      return to === undefined ? [] : [{ from, to, rows: [{ id: String(index), notes: [] }] }]
    })
    const graph = { states: names.map((id) => ({ id, label: id })), edges }
    const drawing = await draw({ id: 'names', title: 'Names', description: 'Names.', graph })
    expect(adrift(drawing)).toEqual([])
    expect(overlaps(drawing)).toEqual([])
    expect(drawing.edges).toHaveLength(names.length - 1)
  })

  it('draws a matrix without states', async () => {
    const drawing = await draw({ id: 'none', title: 'None', description: 'Nothing.', graph: { states: [], edges: [] } })
    expect(drawing).toMatchObject({ states: [], edges: [] })
    expect(drawing.width).toBeGreaterThan(0)
  })

  it('keeps a label of 10,000 rows short', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => rowOf(`${index + 1} NP leaf Y Y mapping`))
    const [all] = diagramsOf({ ...scenarioMatrix, rows })
    if (!all) throw new Error('no diagram')
    const { edges, width } = await draw(all)
    expect(edges.map(({ label }) => label.lines.map(labelText))).toEqual([['1-10000 (10000 rows)']])
    expect(edges[0]?.rows).toHaveLength(10_000)
    expect(width).toBeLessThan(400)
  })

  it('says which diagram cannot be drawn', async () => {
    const window = await mermaidWindow()
    const broken = { ...madeDiagram(2, () => true), id: 'view-x', title: 'X' }
    broken.graph.edges.push({ from: 'v0', to: 'nowhere', rows: [{ id: '1', notes: [] }] })
    await expect(drawingOf(broken, window)).rejects.toThrow(
      /^diagram `view-x` \(X\) cannot be drawn: no state `nowhere`$/,
    )
  })
})
