import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Diagram, diagramsOf } from '../../../src/derive/diagrams.ts'
import { mermaidWindow } from '../../../src/load/mermaid.ts'
import { measureHtml } from '../../../src/render/diagram/measured-html.ts'
import { mermaidIds } from '../../../src/render/diagram/mermaid-ids.ts'
import { mermaidConfig } from '../../../src/render/diagram/mermaid-layout.ts'
import { edgeLines, mermaidText, stateLines } from '../../../src/render/diagram/mermaid-text.ts'
import { oneLine } from '../../../src/derive/one-line.ts'
import { labelText } from '../../../src/derive/row-label.ts'
import { hostileText } from '../../hostile-text.ts'
import { hostileDiagrams, hostileLabels, labelledDiagram, madeDiagram, wordedDiagram } from '../../made-diagram.ts'
import { scenarioMatrix } from '../../scenario-matrix.ts'

interface StateDb {
  getData(): {
    nodes: { id: string; label: string }[]
    edges: { start: string; end: string; label: string }[]
    direction: string
  }
  getAccTitle(): string
  getAccDescription(): string
}

/** A text without what tells it from another of the same look. */
const plainText = (text: string) => text.replaceAll('\u2060', '').replaceAll('\u2217', '*')

/** A text as it was before it was escaped, from how Mermaid keeps it once parsed. */
const unescaped = (text: string) =>
  plainText(
    text
      .replaceAll('<br>', '<br/>')
      .replace(/ﬂ°°(\d+)¶ß/gu, (_, digits: string) => String.fromCodePoint(Number(digits))),
  )

/** What the real Mermaid understands of a text. */
async function readBack(text: string) {
  const { mermaid } = await mermaidWindow()
  // As a whole first, directives and comments included; this also loads the parser.
  await mermaid.parse(text)
  const { db } = (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as { db: StateDb }
  const { nodes, edges } = db.getData()
  return {
    title: unescaped(db.getAccTitle()),
    description: unescaped(db.getAccDescription()),
    states: nodes.map(({ id, label }) => ({ id, label: unescaped(label) })),
    edges: edges.map(({ start, end, label }) => ({ from: start, to: end, label: unescaped(label) })),
  }
}

/** A label without its line breaks and white space. */
const packed = (label: string) => plainText(label).replace(/<br\/>|\s/g, '')

/** The texts that Mermaid draws, Markdown and HTML read. */
async function shown(text: string) {
  const window = await mermaidWindow()
  measureHtml(window)
  window.mermaid.initialize(mermaidConfig)
  const { svg } = await window.mermaid.render('shown', text)
  const root = new window.DOMParser().parseFromString(svg, 'text/html')
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map(({ textContent }) => packed(textContent ?? ''))
  return { states: texts('g.node'), edges: texts('g.edgeLabel') }
}

/** The same, as it should be. */
function meant({ title, description, graph }: Diagram) {
  const ids = mermaidIds(graph.states.map(({ id }) => id))
  return {
    title: plainText(oneLine(title)),
    description: plainText(oneLine(description)),
    states: graph.states.map((state) => ({ id: ids.get(state.id), label: plainText(stateLines(state).join('<br/>')) })),
    edges: graph.edges.map((edge) => ({
      from: ids.get(edge.from),
      to: ids.get(edge.to),
      label: plainText(edgeLines(edge).map(labelText).join('<br/>')),
    })),
  }
}

describe('mermaidText', () => {
  it('reads well', async () => {
    const [all, mapping] = diagramsOf(scenarioMatrix)
    if (!all || !mapping) throw new Error('no diagrams')
    await expect(mermaidText(all)).toMatchFileSnapshot('mermaid-text/scenarios.mmd')
    await expect(mermaidText(mapping)).toMatchFileSnapshot('mermaid-text/mapping.mmd')
  })

  it.each(diagramsOf(scenarioMatrix))('is read back as it was meant: $id', async (diagram) => {
    expect(await readBack(mermaidText(diagram))).toEqual(meant(diagram))
  })

  it.each([1, 2, 3, 5, 12])('is read back as it was meant: %i states', async (count) => {
    for (const diagram of [
      madeDiagram(count, () => true),
      madeDiagram(count, (from, to) => from < to),
      madeDiagram(count, () => false),
    ])
      expect(await readBack(mermaidText(diagram))).toEqual(meant(diagram))
  })

  it.each(hostileLabels)('cannot be broken out of by %j', async (label) => {
    const diagram = labelledDiagram([label, `${label} TB`], [label, '7'], label)
    expect(await readBack(mermaidText(diagram))).toEqual(meant(diagram))
  })

  it.each(hostileLabels)('has %j for words of an edge', async (label) => {
    const diagram = wordedDiagram(label)
    expect(await readBack(mermaidText(diagram))).toEqual(meant(diagram))
  })

  it('leaves out a note mark that is blank', async () => {
    const diagram = labelledDiagram(['a', 'b'], ['r', '7'], '\t')
    expect((await readBack(mermaidText(diagram))).edges.map(({ label }) => label)).toEqual(['r · 7'])
  })

  it('cannot be broken out of by anything', async () => {
    const label = fc.oneof(
      hostileText,
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom(...hostileLabels),
    )
    await fc.assert(
      fc.asyncProperty(label, label, label, async (one, other, third) => {
        const diagram = labelledDiagram([`a${one}`, `b${other}`], [`r${third}`, '7'], third)
        expect(await readBack(mermaidText(diagram))).toEqual(meant(diagram))
      }),
      { numRuns: 50 },
    )
  }, 60_000)

  it.each(hostileDiagrams)('shows labels as they are: $id', async (diagram) => {
    const { states, edges } = await shown(mermaidText(diagram))
    expect(states).toEqual(meant(diagram).states.map(({ label }) => packed(label)))
    expect(edges).toEqual(meant(diagram).edges.map(({ label }) => packed(label)))
  })

  it('keeps plain ids and replaces all others', () => {
    expect([
      ...mermaidIds(['NP', 'leaf', 'State', 'a b', 's0', 'redirection', 'DEFAULT', 'root', 'toString']).values(),
    ]).toEqual(['NP', 'leaf', 's2', 's3', 's4', 's5', 's6', 's7', 's8'])
  })

  it('shortens long lists of rows', () => {
    const rows = [...Array.from({ length: 311 }, (_, index) => String(index + 1)), '400'].map((id) => ({
      id,
      notes: ['a1'],
    }))
    const sparse = Array.from({ length: 312 }, (_, index) => ({ id: String(index * 2 + 1), notes: [] }))
    const lines = (rows: { id: string; notes: string[] }[]) => edgeLines({ from: 'a', to: 'b', rows }).map(labelText)
    expect(lines(rows)).toEqual(['1-311 · 400 (312 rows)'])
    expect(lines(sparse)).toEqual(['1 · 3 · 5 · 7 …', '(312 rows)'])
  })
})
