import type { Mermaid, MermaidConfig } from 'mermaid'
import type { Diagram } from '../../derive/diagrams.ts'
import type { Point } from './edge-path.ts'
import { fontSize, type Measurable, measureHtml } from './measured-html.ts'
import { mermaidIds } from './mermaid-ids.ts'
import { isLabelled, mermaidText } from './mermaid-text.ts'

/** What Mermaid makes of a diagram: the place of each state and edge, in the graph's order. Boxes and labels by their centre. */
export interface Layout {
  states: (Point & { width: number; height: number })[]
  edges: { points: Point[]; label: Point }[]
}

/** A window in which Mermaid runs. */
export interface MermaidWindow extends Measurable {
  mermaid: Mermaid
  DOMParser: typeof DOMParser
}

/** How Mermaid is set up for drawing. */
export const mermaidConfig: MermaidConfig = {
  startOnLoad: false,
  // A fault is thrown, not drawn.
  suppressErrorRendering: true,
  htmlLabels: true,
  layout: 'elk',
  // States stand in their declared order, and edges are straight rather than states centred.
  elk: { cycleBreakingStrategy: 'MODEL_ORDER', nodePlacementStrategy: 'NETWORK_SIMPLEX' },
  look: 'classic',
  theme: 'base',
  fontFamily: 'monospace',
  fontSize,
  themeVariables: { fontFamily: 'monospace', fontSize: `${fontSize}px` },
  state: { minNodeWidth: 64, wrappingWidth: 200 },
  // The defaults, 50,000 characters and 500 edges, are less than a large matrix takes.
  maxTextSize: 1_000_000,
  maxEdges: 10_000,
}

/** Draws with Mermaid and reads the places off its SVG. Throws an Error that names the diagram where that fails. */
export async function layoutOf(diagram: Diagram, window: MermaidWindow): Promise<Layout> {
  try {
    return await readLayout(diagram, window)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`diagram \`${diagram.id}\` (${diagram.title}) cannot be drawn: ${reason}`, { cause })
  }
}

async function readLayout(diagram: Diagram, window: MermaidWindow): Promise<Layout> {
  measureHtml(window)
  window.mermaid.initialize(mermaidConfig)
  const { svg } = await window.mermaid.render('d', mermaidText(diagram))
  const root = new window.DOMParser().parseFromString(svg, 'text/html')
  const places = new Map([...root.querySelectorAll('g.node')].map((node) => [stateOf(node.id), node]))
  const ids = mermaidIds(diagram.graph.states.map(({ id }) => id))
  return {
    states: diagram.graph.states.map(({ id }) => stateBox(expectElement(places.get(ids.get(id) ?? ''), id))),
    edges: diagram.graph.edges.map((edge, index) => {
      const points = pointsOf(expectElement(root.querySelector(`path[data-id="edge${index}"]`), `edge ${index}`))
      const label = root.querySelector(`.label[data-id="edge${index}"]`)?.parentElement
      // Mermaid draws none where there is no text; it has no size then.
      const place = isLabelled(edge) ? translationOf(expectElement(label, `label ${index}`)) : points[0]
      return { points, label: place ?? { x: 0, y: 0 } }
    }),
  }
}

/** Mermaid names the element of the state `x` `d-state-x-0`. */
const stateOf = (elementId: string) => /^d-state-(.+)-\d+$/.exec(elementId)?.[1] ?? ''

function stateBox(node: Element): Layout['states'][number] {
  const rect = expectElement(node.querySelector('rect'), 'rectangle')
  const [width = 0, height = 0] = ['width', 'height'].map((name) => Number(rect.getAttribute(name)))
  return { ...translationOf(node), width, height }
}

/** The corners of an edge, which Mermaid keeps beside its path as JSON in base 64. */
const pointsOf = (path: Element): Point[] => JSON.parse(atob(path.getAttribute('data-points') ?? ''))

function translationOf(element: Element): Point {
  const [, x, y] = /^translate\(([-\d.e]+), ?([-\d.e]+)\)$/.exec(element.getAttribute('transform') ?? '') ?? []
  if (x === undefined || y === undefined) throw new Error(`Mermaid did not place ${element.outerHTML.slice(0, 80)}`)
  return { x: Number(x), y: Number(y) }
}

function expectElement(element: Element | null | undefined, what: string): Element {
  if (!element) throw new Error(`Mermaid did not draw ${what}`)
  return element
}
