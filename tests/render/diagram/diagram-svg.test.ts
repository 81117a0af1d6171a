import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, it } from 'vitest'
import { diagramsOf } from '../../../src/derive/diagrams.ts'
import { mermaidWindow } from '../../../src/load/mermaid.ts'
import { type DiagramTarget, diagramSvg } from '../../../src/render/diagram/diagram-svg.ts'
import { type Drawing, drawingOf } from '../../../src/render/diagram/drawing.ts'
import { hostileLabels, labelledDiagram } from '../../made-diagram.ts'
import { scenarioMatrix } from '../../scenario-matrix.ts'

const hrefOf = (target: DiagramTarget) => ('row' in target ? `${target.row}/` : `#legend-${target.state.toLowerCase()}`)

/** The document that the SVG is; throws where it is no well-formed XML. */
const parsed = (svg: string) => {
  const text = svg.includes('xmlns=') ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  return new JSDOM(text, { contentType: 'image/svg+xml' }).window.document
}

let all: Drawing

beforeAll(async () => {
  const [diagram] = diagramsOf(scenarioMatrix)
  if (!diagram) throw new Error('no diagram')
  all = await drawingOf(diagram, await mermaidWindow())
})

describe('diagramSvg', () => {
  it('reads well', async () => {
    const lines = (svg: string) => `${svg.replace(/(?=<(?:g|a|text|title|desc|style|\/g|\/svg)\b)/g, '\n').trim()}\n`
    await expect(lines(diagramSvg(all, { hrefOf, idPrefix: 'd' }))).toMatchFileSnapshot('diagram-svg/inline.svg')
    await expect(lines(diagramSvg(all, { hrefOf, idPrefix: 'd', standalone: true }))).toMatchFileSnapshot(
      'diagram-svg/standalone.svg',
    )
  })

  it('leads each row, state and edge somewhere', () => {
    const document = parsed(diagramSvg(all, { hrefOf, idPrefix: 'd' }))
    const hrefs = (selector: string) =>
      [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'))
    expect(hrefs('.l a').sort()).toEqual(scenarioMatrix.rows.map(({ id }) => `${id}/`).sort())
    expect(hrefs('.s a')).toEqual(['#legend-np', '#legend-leaf', '#legend-nonleaf'])
    expect(hrefs('.e a')).toEqual(['5/', '1/', '3/', '11/', '6/', '7/', '13/', '9/', '10/'])
  })

  it('makes no link where there is no address', () => {
    expect(diagramSvg(all, { hrefOf: () => undefined, idPrefix: 'd' })).not.toContain('href')
  })

  it('marks the edges of one row and that row', () => {
    const marks = (marked: string) => {
      const document = parsed(diagramSvg(all, { hrefOf, idPrefix: 'd', marked }))
      return [...document.querySelectorAll('.m')].map((each) => (each.closest('a') ?? each).getAttribute('href'))
    }
    expect(marks('2')).toEqual(['1/', '2/'])
    expect(marks('10')).toEqual(['10/', '10/'])
    expect(marks('99')).toEqual([])
  })

  it('has ids with the prefix only, and names and describes itself by them', () => {
    const document = parsed(diagramSvg(all, { hrefOf, idPrefix: 'all' }))
    expect([...document.querySelectorAll('[id]')].map(({ id }) => id)).toEqual(['all-t', 'all-d'])
    const root = document.documentElement
    expect(document.getElementById(root.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(all.title)
    expect(document.getElementById(root.getAttribute('aria-describedby') ?? '')?.textContent).toBe(all.description)
  })

  it.each(hostileLabels)('is well-formed, with nothing but text of %j', async (label) => {
    const drawing = await drawingOf(labelledDiagram([label, `${label} TB`], [label, '7'], label), await mermaidWindow())
    for (const standalone of [false, true]) {
      const document = parsed(
        diagramSvg(drawing, { hrefOf: () => `/x?"><script>&'${label}`, idPrefix: 'd', standalone }),
      )
      const names = new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))
      expect([...names].filter((name) => !/^(svg|title|desc|g|a|path|rect|text|tspan)$/.test(name))).toEqual(
        standalone ? ['style'] : [],
      )
      expect(document.querySelectorAll('[style],[onload],[onclick]')).toHaveLength(0)
      expect(document.querySelector('.s text')?.textContent?.length).toBeGreaterThan(0)
    }
  })

  it('is well-formed whatever a drawing holds', () => {
    const edges = all.edges.map((edge) => ({ ...edge, path: 'M0 0"/><script>alert(1)</script>' }))
    const document = parsed(diagramSvg({ ...all, edges }, { hrefOf, idPrefix: 'd', standalone: true }))
    expect(document.querySelectorAll('script')).toHaveLength(0)
    expect(document.querySelectorAll('.e path')).toHaveLength(edges.length)
  })

  it('takes nothing from elsewhere', () => {
    expect(diagramSvg(all, { hrefOf, idPrefix: 'd', standalone: true })).not.toMatch(
      /url\(|@import|@font-face|https?:\/\/(?!www\.w3\.org\/2000\/svg)/,
    )
  })
})
