import { createRequire } from 'node:module'
import type { Mermaid } from 'mermaid'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Diagram, diagramsOf } from '../../src/derive/diagrams.ts'
import { mermaidWindow } from '../../src/load/mermaid.ts'
import { diagramStyle } from '../../src/render/diagram/diagram-style.ts'
import { diagramSvg } from '../../src/render/diagram/diagram-svg.ts'
import { type Drawing, drawingFrom } from '../../src/render/diagram/drawing.ts'
import { type Layout, layoutOf, mermaidConfig } from '../../src/render/diagram/mermaid-layout.ts'
import { mermaidText } from '../../src/render/diagram/mermaid-text.ts'
import { labelText, rowLabel } from '../../src/derive/row-label.ts'
import { madeDiagram } from '../made-diagram.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'
import { theBrowser } from './browser.ts'

declare const mermaid: Mermaid

const ofScenarios = diagramsOf(scenarioMatrix)
const diagrams: Diagram[] = [
  ...ofScenarios,
  ...[1, 2, 3, 5].map((count) => madeDiagram(count, () => true)),
  madeDiagram(12, (from, to) => to === from || to === from + 1 || to === (from * 5 + 1) % 12),
]

let page: Page
/** Mermaid as it is for browsers, loaded once. */
let mermaidPage: Page

beforeAll(async () => {
  const browser = await theBrowser()
  page = await browser.newPage()
  mermaidPage = await browser.newPage()
  await mermaidPage.setContent('<!doctype html><title>Mermaid</title>')
  await mermaidPage.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') })
}, 60_000)
afterAll(async () => {
  await page?.close()
  await mermaidPage?.close()
})

const layouts = new Map<Diagram, Promise<Layout>>()

/** A diagram as it is laid out here, once for all tests. */
function layoutHere(diagram: Diagram): Promise<Layout> {
  const layout = layouts.get(diagram) ?? mermaidWindow().then((window) => layoutOf(diagram, window))
  layouts.set(diagram, layout)
  return layout
}

const drawingHere = async (diagram: Diagram): Promise<Drawing> => drawingFrom(diagram, await layoutHere(diagram))

/** What Mermaid draws in the browser, with the browser's own measures. */
async function drawnInBrowser(text: string) {
  return mermaidPage.evaluate(
    async ([text, config]) => {
      mermaid.initialize(config)
      document.body.innerHTML = (await mermaid.render('d', text)).svg
      const boxOf = (element: Element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2, width, height }
      }
      const all = (selector: string) => [...document.querySelectorAll(selector)]
      return {
        states: all('g.node').map((node) => ({
          text: node.textContent?.trim(),
          ...boxOf(node.querySelector('rect') ?? node),
        })),
        labels: all('g.edgeLabel .label').map((label) => ({ text: label.textContent?.trim(), ...boxOf(label) })),
        edges: all('path[data-id]').length,
      }
    },
    [text, mermaidConfig] as const,
  )
}

/** Boxes and labels of our SVG as the browser lays them out; fonts may differ from page to page. */
async function laidOut(svg: string, font: string) {
  await page.setContent(`<!doctype html><style>:root{--mono:${font};--paper:#fff;--ink:#000;--soft:#555;--link:#00f;--target:#ff0}
    ${diagramStyle}</style><div style="width:1200px">${svg}</div>`)
  return page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll<SVGGraphicsElement>(selector)].map((element) => {
        const { x, y, width, height } = element.getBBox()
        return { text: element.textContent ?? '', x, y, width, height }
      })
    const root = document.querySelector('svg')
    const { width = 0, height = 0 } = root?.viewBox.baseVal ?? {}
    return { states: boxes('.s rect'), names: boxes('.s text'), labels: boxes('.l text'), width, height }
  })
}

interface Box {
  text: string
  x: number
  y: number
  width: number
  height: number
}

const overlap = (one: Box, other: Box) =>
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 0.5 &&
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 0.5

describe('diagrams in a browser', () => {
  it.each(diagrams)(
    'are drawn there by the same Mermaid as here: $id',
    async (diagram) => {
      const text = mermaidText(diagram)
      const there = await drawnInBrowser(text)
      const here = await layoutHere(diagram)
      expect(there.states.map(({ text }) => text).sort()).toEqual(diagram.graph.states.map(({ label }) => label).sort())
      expect(there.labels.map(({ text }) => text).sort()).toEqual(
        diagram.graph.edges.map((edge) => labelText(rowLabel(edge))).sort(),
      )
      expect(there.edges).toBe(diagram.graph.edges.length)
      const [first] = here.states
      const [origin] = there.states.filter(({ text }) => text === diagram.graph.states[0]?.label)
      for (const [index, { label }] of diagram.graph.states.entries()) {
        const mine = here.states[index]
        const theirs = there.states.find(({ text }) => text === label)
        if (!mine || !theirs || !first || !origin) throw new Error(`no state ${label}`)
        // The measures of this machine's monospace face differ from ours by a few units a label.
        expect(Math.abs(theirs.width - mine.width)).toBeLessThan(6)
        expect(Math.abs(theirs.height - mine.height)).toBeLessThan(3)
        const room = 8 * diagram.graph.states.length
        expect(Math.abs(theirs.x - origin.x - (mine.x - first.x))).toBeLessThan(room)
        expect(Math.abs(theirs.y - origin.y - (mine.y - first.y))).toBeLessThan(room)
      }
    },
    60_000,
  )

  it.each(diagrams)(
    'have no label over another or over a state: $id',
    async (diagram) => {
      const drawing = await drawingHere(diagram)
      const svg = diagramSvg(drawing, { hrefOf: () => '#', idPrefix: 'd', marked: diagram.graph.edges[0]?.rows[0]?.id })
      for (const font of ['monospace', 'DejaVu Sans Mono, monospace', 'Courier New, Liberation Mono, monospace']) {
        const { states, names, labels, width, height } = await laidOut(svg, font)
        expect(states).toHaveLength(diagram.graph.states.length)
        const boxes = [...states, ...labels]
        const overlaps = boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter((other) => overlap(one, other))
            .map((other) => `${one.text} over ${other.text}`),
        )
        expect(overlaps).toEqual([])
        for (const [index, name] of names.entries()) {
          const state = states[index]
          expect(state && name.x >= state.x && name.x + name.width <= state.x + state.width).toBe(true)
        }
        for (const { x, y, width: wide, height: high } of boxes)
          expect(x >= 0 && y >= 0 && x + wide <= width && y + high <= height).toBe(true)
      }
    },
    60_000,
  )

  it('have labels in the middle of their edges', async () => {
    for (const diagram of ofScenarios) {
      const drawing = await drawingHere(diagram)
      await laidOut(diagramSvg(drawing, { hrefOf: () => '#', idPrefix: 'd' }), 'monospace')
      const distances = await page.evaluate(() => {
        const paths = [...document.querySelectorAll<SVGPathElement>('.e path')]
        return [...document.querySelectorAll<SVGTextElement>('.l text')].map((text, index) => {
          const box = text.getBBox()
          const path = paths[index]
          if (!path) return Number.NaN
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
          const length = path.getTotalLength()
          const points = Array.from({ length: 400 }, (_, at) => path.getPointAtLength((length * at) / 399))
          return Math.min(...points.map((point) => Math.hypot(point.x - x, point.y - y)))
        })
      })
      // The line is left out behind the label, up to half its height, and note marks are set smaller than measured.
      expect(Math.max(...distances)).toBeLessThan(14)
    }
  }, 60_000)

  it('fit a phone at their full size', async () => {
    const [all] = ofScenarios
    if (!all) throw new Error('no diagram')
    expect((await drawingHere(all)).width).toBeLessThanOrEqual(340)
  })
})
