import type { Diagram } from '../../derive/diagrams.ts'
import type { GraphEdge } from '../../derive/graph.ts'
import { type CentredBox, edgePath, type Point } from './edge-path.ts'
import { labelSize } from './measured-html.ts'
import { type Layout, layoutOf, type MermaidWindow } from './mermaid-layout.ts'
import { edgeLines, stateLines } from './mermaid-text.ts'
import { oneLine } from '../../derive/one-line.ts'
import { edgeCorners } from './edge-corners.ts'
import { labelCentres } from './label-centres.ts'
import { type LabelPart, labelText } from '../../derive/row-label.ts'

/** A diagram as drawn once: plain values, from which any number of SVGs are made. All lengths are in units of the drawing. */
export interface Drawing {
  title: string
  description: string
  width: number
  height: number
  states: {
    id: string
    lines: string[]
    x: number
    y: number
    width: number
    height: number
    /** It is no state but stands for some. */
    isBox?: boolean
  }[]
  edges: DrawnEdge[]
}

export interface DrawnEdge {
  from: string
  to: string
  /** Every row of the edge, also those that its label does not name. */
  rows: string[]
  /** SVG path data, arrowhead included. */
  path: string
  /** The label's lines, centred on x and y. */
  label: { x: number; y: number; lines: LabelPart[][] }
}

/** A diagram with its drawing. */
export interface Drawn {
  diagram: Diagram
  drawing: Drawing
}

/** Whether a drawing needs more room than half a page has. */
export const isWide = ({ width }: Drawing): boolean => width > 520

/** Whether a drawing needs more room than a page has. */
export const isTooWide = ({ width }: Drawing): boolean => width > 1100

/** Has Mermaid lay out a diagram and draws it. Throws an Error that names the diagram where that fails. */
export const drawingOf = async (diagram: Diagram, window: MermaidWindow): Promise<Drawing> =>
  drawingFrom(diagram, await layoutOf(diagram, window))

/** Room around the drawing, for the width of lines and of letters that are wider than measured. */
const margin = 3

/** A diagram as its layout has it. */
export function drawingFrom({ title, description, graph }: Diagram, layout: Layout): Drawing {
  const labels = graph.edges.map(edgeLines)
  const edges = layout.edges.map(({ points, label }, index) => {
    const corners = edgeCorners(isLoop(graph.edges[index]) ? widenLoop(points) : points)
    // Such a loop is narrower than its label, which would hide it.
    const isBeside = isLoop(graph.edges[index]) && corners[0]?.y === corners.at(-1)?.y
    return { isBeside, points: corners, label: { ...label, ...labelSize((labels[index] ?? []).map(labelText)) } }
  })
  const centres = labelCentres(edges, layout.states)
  const corners = [
    ...layout.states.flatMap(cornersOf),
    ...edges.flatMap(({ points, label }, index) => [...points, ...cornersOf({ ...label, ...centres[index] })]),
  ]
  const left = Math.floor(Math.min(...corners.map(({ x }) => x))) - margin
  const top = Math.floor(Math.min(...corners.map(({ y }) => y))) - margin
  const shift = ({ x, y }: Point): Point => ({ x: x - left, y: y - top })
  return {
    title: oneLine(title),
    description: oneLine(description),
    width: Math.ceil(Math.max(margin, ...corners.map(({ x }) => x - left))) + margin,
    height: Math.ceil(Math.max(margin, ...corners.map(({ y }) => y - top))) + margin,
    states: layout.states.map((box, index) => {
      const state = graph.states[index]
      const isBox = state?.stands ? { isBox: true } : {}
      const place = roundedBox({ ...box, ...shift(box) })
      return { id: state?.id ?? '', lines: state ? stateLines(state) : [], ...place, ...isBox }
    }),
    edges: graph.edges.map(({ from, to, rows }, index) => {
      const { points = [], label = { width: 0, height: 0 } } = edges[index] ?? {}
      const { x, y } = roundPoint(shift(centres[index] ?? { x: left, y: top }))
      return {
        from,
        to,
        rows: rows.map(({ id }) => id),
        path: edgePath(points.map(shift), from === to || label.width === 0 ? undefined : { ...label, x, y }),
        label: { x, y, lines: labels[index] ?? [] },
      }
    }),
  }
}

const roundPoint = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })

const isLoop = (edge: GraphEdge | undefined) => edge !== undefined && edge.from === edge.to

const cornersOf = ({ x, y, width, height }: CentredBox): Point[] => [
  { x: x - width / 2, y: y - height / 2 },
  { x: x + width / 2, y: y + height / 2 },
]

/** A box from its centre to its upper left corner, in whole units. */
const roundedBox = ({ x, y, width, height }: CentredBox) => {
  const [left, top] = [Math.round(x - width / 2), Math.round(y - height / 2)]
  return { x: left, y: top, width: Math.round(x + width / 2) - left, height: Math.round(y + height / 2) - top }
}

/** Least distance of the ends of an edge that leads back to its own state. */
const opening = 18

/** A loop that is at least as wide as a line of its label is high; Mermaid's may be too narrow to be seen as one. */
function widenLoop(points: Point[]): Point[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return points
  const along = Math.abs(first.x - last.x) > Math.abs(first.y - last.y) ? 'x' : 'y'
  const distance = Math.abs(first[along] - last[along])
  if (distance === 0 || distance >= opening) return points
  const middle = (first[along] + last[along]) / 2
  return points.map((point) => ({ ...point, [along]: middle + ((point[along] - middle) * opening) / distance }))
}
