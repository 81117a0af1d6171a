import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { root } from '../src/command/root.ts'
import { checkContent } from '../src/check/check-content.ts'
import { valueLabel } from '../src/derive/cell-text.ts'
import { diagramsOf } from '../src/derive/diagrams.ts'
import { proseFields } from '../src/derive/prose-fields.ts'
import { mermaidWindow } from '../src/load/mermaid.ts'
import type { Matrix } from '../src/model/matrix.ts'
import { matrixJson } from '../src/model/matrix-json.ts'
import { siteOf } from '../src/derive/addresses.ts'
import { contextOf } from '../src/render/site/context.ts'
import { diagramSvg } from '../src/render/diagram/diagram-svg.ts'
import { drawingOf } from '../src/render/diagram/drawing.ts'
import { offlineLinks, siteLinks } from '../src/render/site/links.ts'
import { matrixCsv } from '../src/render/data/matrix-csv.ts'
import { matrixAsJson } from '../src/render/data/matrix-json.ts'
import { matrixText } from '../src/render/text/matrix-text.ts'
import { mermaidText } from '../src/render/diagram/mermaid-text.ts'
import { noteText } from '../src/render/text/note-text.ts'
import { rowText } from '../src/render/text/row-text.ts'
import { shortNoteText } from '../src/render/text/short-note-text.ts'
import { shortRowText } from '../src/render/text/short-row-text.ts'
import { textContextOf } from '../src/render/text/text-context.ts'

const site = siteOf({ SITE: 'https://site.example' })
const { matrices, problems } = checkContent(root, 'tests/e2e/content')
const [bare, hostile] = matrices.map(({ matrix }) => matrix) as [Matrix, Matrix]

const textsOf = (matrix: Matrix): string[] => {
  const context = textContextOf(site, matrix)
  return [
    matrixText(matrix, context),
    ...matrix.rows.map((row) => rowText(matrix, row, context)),
    ...matrix.notes.map((note) => noteText(matrix, note, context)),
    ...matrix.rows.map((row) => shortRowText(matrix, row, context)),
    ...matrix.notes.map((note) => shortNoteText(matrix, note, context)),
  ]
}

test('hostile and bare content is content like any other', () => {
  expect(problems).toEqual([])
  expect([bare.id, hostile.id]).toEqual(['bare', 'hostile'])
})

test('an address that would run is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(join(root, 'tests/e2e/content/bare'), join(folder, 'bare'), { recursive: true })
  appendFileSync(join(folder, 'bare/matrix.yaml'), 'code: { release: v1, file: "javascript:alert(1)//{file}" }\n')
  const [problem, ...others] = checkContent(root, relative(root, folder)).problems
  rmSync(folder, { recursive: true })
  expect(problem).toMatchObject({ rule: 'schema', message: '`code.file` is `javascript:alert(1)//{file}`' })
  expect(others).toEqual([])
})

describe('text', () => {
  test.each(matrices.map(({ matrix }) => [matrix.id, matrix] as const))('of %s survives a mail', (_, matrix) => {
    for (const text of textsOf(matrix)) {
      expect(text).toMatch(/^[\n\x20-\x7e]*\n$/)
      for (const line of text.split('\n')) expect(line.length <= 75 || /^\S?https:\/\/\S+$/.test(line), line).toBe(true)
    }
  })

  test('says every word of a field', () => {
    const words = (text: string) => text.replace(/\s+/g, '')
    const [whole = '', ...entries] = textsOf(hostile).map(words)
    for (const field of ['title', 'summary', 'author', 'subject', 'legend', 'claim', 'state', 'verdict', 'notebody'])
      expect(whole).toContain(`${field}<script>alert("${field}")</script>`)
    for (const field of ['body', 'sentence', 'phrase0', 'reads', 'reason', 'changed', 'retired', 'nsource'])
      expect(
        entries.some((entry) => entry.includes(`${field}<script>alert("${field}")</script>`)),
        field,
      ).toBe(true)
  })
})

describe.each([
  ['the site', siteLinks],
  ['the offline copy', offlineLinks],
])('HTML of %s', (_, links) => {
  const context = contextOf(hostile, links(site, hostile))
  const parsed = (html: string) => new JSDOM(`<body>${html}</body>`).window.document.body

  test('holds prose as text, and elements of prose alone', () => {
    for (const { text, path, file } of proseFields(hostile)) {
      const body = parsed(context.html(text))
      for (const element of body.querySelectorAll('*')) {
        expect(element.localName).toMatch(/^(p|a|em|strong|code|pre|ul|ol|li|div|table|thead|tbody|tr|th|td)$/)
        for (const { name, value } of element.attributes)
          expect(`${name}=${value}`).toMatch(
            /^(href=(https:|mailto:|\/|#)|class=(named|term|language-\w+|scroll|prose|center|right)$|scope=col$|aria-description=)/,
          )
      }
      const name = /^(\w+) `<script>/.exec(text)?.[1]
      if (name) expect(body.textContent, `${file} ${path}`).toContain(`<script>alert("${name}")</script> <b> & & "two"`)
    }
  })

  test('is the same elements where it runs inline', () => {
    const body = parsed(context.heading(hostile.title))
    expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['code', 'a'])
  })
})

test('JSON holds every text as it is', async () => {
  const json = await matrixAsJson(hostile, textContextOf(site, hostile).permalinkOf)
  const read = matrixJson.parse(JSON.parse(JSON.stringify(json)))
  expect(read.inputs[0]?.values.map(({ label }) => label)).toEqual(
    hostile.inputs[0]?.values.map(({ id, label }) => label ?? id),
  )
  expect(read.rows.map(({ verdicts }) => verdicts)).toEqual(hostile.rows.map(({ verdicts }) => verdicts))
  expect(read.rows.find(({ id }) => id === 'one-row')?.inputs.state).toHaveLength(12)
})

test('CSV has one record a row and runs nothing', () => {
  const records = matrixCsv(hostile, textContextOf(site, hostile).permalinkOf).split('\r\n')
  expect(records).toHaveLength(hostile.rows.length + 2)
  expect(records.find((record) => record.startsWith('second-row,'))).toMatch(/,X,b,"'=warn& if <img src=x /)
  for (const record of records) expect(record).not.toMatch(/(^|,)"?[=+\-@＝＋－＠][^,]/)
})

describe('diagrams', () => {
  const [state] = hostile.inputs
  const diagrams = diagramsOf(hostile)

  test('Mermaid text has no markup but line breaks', () => {
    for (const diagram of diagrams)
      expect(mermaidText(diagram).replaceAll('<br/>', '')).not.toMatch(/[<&`]|"[^"\n]*"[^"\n]*"/)
  })

  test('SVG holds labels as text', async () => {
    const [diagram] = diagrams
    if (!diagram || !state) throw new Error('no diagram')
    const svg = diagramSvg(await drawingOf(diagram, await mermaidWindow()), {
      hrefOf: (target) => ('row' in target ? `/${target.row}/` : undefined),
      idPrefix: 'd',
      standalone: true,
    })
    const { documentElement } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document
    for (const element of documentElement.querySelectorAll('*'))
      expect(element.localName).toMatch(/^(title|desc|style|g|a|path|rect|text|tspan)$/)
    for (const { id } of state.values.slice(1))
      expect(documentElement.textContent.replace(/\s/g, ''), id).toContain(valueLabel(state, id).replace(/\s/g, ''))
  })

  test('a matrix without a diagram has none', () => {
    expect(diagramsOf(bare)).toEqual([])
  })
})
