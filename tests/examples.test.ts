import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../src/command/root.ts'
import { findEntry } from '../src/command/find-entry.ts'
import { checkContent } from '../src/check/check-content.ts'
import { coverageText } from '../src/derive/coverage-text.ts'
import { coverageOf } from '../src/derive/coverage.ts'
import { diagramsOf } from '../src/derive/diagrams.ts'
import { graphOf } from '../src/derive/graph.ts'
import { gridOf } from '../src/derive/grid.ts'
import type { Matrix } from '../src/model/matrix.ts'
import { matrixJson } from '../src/model/matrix-json.ts'
import { adjacencyText } from '../src/render/text/adjacency-text.ts'
import { siteOf } from '../src/derive/addresses.ts'
import { matrixCsv } from '../src/render/data/matrix-csv.ts'
import { matrixAsJson } from '../src/render/data/matrix-json.ts'
import { matrixText } from '../src/render/text/matrix-text.ts'
import { mermaidText } from '../src/render/diagram/mermaid-text.ts'
import { noteText } from '../src/render/text/note-text.ts'
import { problemText } from '../src/render/report/problem-text.ts'
import { rowText } from '../src/render/text/row-text.ts'
import { textContextOf } from '../src/render/text/text-context.ts'
import { inProcess } from './command/in-process.ts'

const place = { SITE: 'https://site.example', BASE: '/' }
const example = join(root, 'examples/mesi')

const folder = mkdtempSync(join(tmpdir(), 'content-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A content folder with copies of matrices, by the name that each gets. */
function contentOf(name: string, matrices: Record<string, string>): string {
  for (const [id, from] of Object.entries(matrices)) cpSync(from, join(folder, name, id), { recursive: true })
  return relative(root, join(folder, name))
}

const read = (content: string) => {
  const { matrices, problems } = checkContent(root, content)
  return { matrix: matrices[0]?.matrix as Matrix, problems: problems.map(problemText) }
}

const examples = checkContent(root, 'examples')
const matrices = examples.matrices.map(({ matrix }) => matrix)
const contextOf = (matrix: Matrix) => textContextOf(siteOf(place), matrix)
const matrix = matrices.find(({ id }) => id === 'mesi') as Matrix
const context = contextOf(matrix)

test('the examples have no problems, and cover what they say', () => {
  expect(examples.problems).toEqual([])
  expect(Object.fromEntries(matrices.map((matrix) => [matrix.id, coverageText(coverageOf(matrix))]))).toEqual({
    conntrack: '39 rows, 120 combinations, 0 gaps, 0 overlaps',
    merge3: '16 rows, 63 of 96 combinations possible, 2 gaps, 7 overlaps',
    mesi: '19 rows, 48 combinations, 0 gaps, 0 overlaps',
    pglocks: '15 rows, 64 combinations, 0 gaps, 0 overlaps',
  })
})

test.each(matrices)('the text form of $id reads well', async (matrix) => {
  await expect(matrixText(matrix, contextOf(matrix))).toMatchFileSnapshot(`examples/${matrix.id}.golden.txt`)
})

test('the text forms of rows read well', async () => {
  const texts = matrix.rows.map((row) => rowText(matrix, row, context))
  await expect(texts.join(`${'='.repeat(75)}\n`)).toMatchFileSnapshot('examples/mesi-rows.golden.txt')
})

test.each(matrices)('nothing in any output of $id is about another matrix', async (matrix) => {
  const context = contextOf(matrix)
  const outputs = [
    matrixText(matrix, context),
    ...matrix.rows.map((row) => rowText(matrix, row, context)),
    ...matrix.notes.map((note) => noteText(matrix, note, context)),
    matrixCsv(matrix, context.permalinkOf),
    JSON.stringify(await matrixAsJson(matrix, context.permalinkOf)),
    ...diagramsOf(matrix).map(mermaidText),
  ]
  for (const output of outputs) expect(output).not.toMatch(/kvm|spte|tdx|tdp|kernel|mirror|mmu/i)
})

test.each(matrices)('matrix.json of $id has the shape that its schema promises', async (matrix) => {
  const json = await matrixAsJson(matrix, contextOf(matrix).permalinkOf)
  expect(matrixJson.parse(json)).toEqual(json)
})

test('matrix.json has cells, addresses and what became of rows', async () => {
  const json = await matrixAsJson(matrix, context.permalinkOf)
  expect(json.rows.find(({ id }) => id === 'i-bus')).toMatchObject({
    inputs: { state: ['I'], event: ['BusRd', 'BusRdX', 'BusUpgr'], others: ['Y', 'N'] },
    verdicts: { next: { mark: 'I' }, flush: { mark: 'N' } },
    url: 'https://site.example/mesi/i-bus/',
  })
  expect(json.rows.find(({ id }) => id === 's-write')?.status).toBe('retired')
})

test('the diagram leads from an input to a verdict', () => {
  const { states } = graphOf(matrix)
  expect(states.map(({ id }) => id)).toEqual(['M', 'E', 'S', 'I', 'error'])
  expect(adjacencyText(graphOf(matrix, { event: ['PrRd', 'PrWr'] }))).toBe(`Transitions:
  M     -> M      m-hit
  E     -> M      e-write [silent]
  E     -> E      e-read
  S     -> M      s-write-upgrade [race]
  S     -> S      s-read
  I     -> M      i-write
  I     -> E      i-read-alone [signal]
  I     -> S      i-read-shared [signal]
  error in no transition
`)
})

test('the grid is read by the first two inputs', () => {
  const { down, across, rest, fields } = gridOf(matrix, coverageOf(matrix))
  expect([down.id, across?.id, rest.map(({ id }) => id)]).toEqual(['state', 'event', ['others']])
  expect(
    fields
      .at(3)
      ?.at(0)
      ?.rows.map(({ id }) => id),
  ).toEqual(['i-read-alone', 'i-read-shared'])
})

describe('a copy without a row', () => {
  const content = contentOf('fewer', { mesi: example })
  const path = (name: string) => join(folder, 'fewer/mesi', name)
  rmSync(path('rows/i-bus.md'))
  writeFileSync(path('permalinks.txt'), readFileSync(path('permalinks.txt'), 'utf8').replace('row i-bus\n', ''))

  test('has gaps', () => {
    expect(read(content).problems.map((text) => text.replace(/^.*?: /, ''))).toEqual([
      'gap: no row covers state=I; event=BusRd,BusRdX,BusUpgr [complete]\n' +
        '  allowed: a row for it, `impossible`, or `incomplete` with the reason',
    ])
  })

  test('may say so, and then says what is not covered', () => {
    appendFileSync(path('matrix.yaml'), 'incomplete: What an invalid line sees is left out.\n')
    const { matrix, problems } = read(content)
    expect(problems).toEqual([])
    expect(matrixText(matrix, textContextOf(siteOf(place), matrix))).toContain(`
18 rows, 48 combinations, 1 gap, 0 overlaps. Revision 1.
Not complete: What an invalid line sees is left out.
Not covered: state=I; event=BusRd,BusRdX,BusUpgr
`)
    const fields = gridOf(matrix, coverageOf(matrix)).fields.at(3) ?? []
    expect(fields.map(({ rows, gaps }) => [rows.length, gaps.length])).toEqual([
      [2, 0],
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 1],
    ])
  })
})

test('a complete copy may not call itself incomplete', () => {
  const content = contentOf('whole', { mesi: example })
  appendFileSync(join(folder, 'whole/mesi/matrix.yaml'), 'incomplete: Not so.\n')
  expect(read(content).problems).toEqual([expect.stringContaining('the matrix is complete [complete]')])
})

describe('beside other matrices', () => {
  const CONTENT = contentOf('several', { tdp: join(root, 'src/content/tdp'), mesi: example, other: example })
  const run = (...words: string[]) => inProcess(words, { env: { ...place, CONTENT } })

  test('check counts each', async () => {
    expect(await run('check')).toEqual({
      code: 0,
      out: `mesi: 19 rows, 48 combinations, 0 gaps, 0 overlaps
other: 19 rows, 48 combinations, 0 gaps, 0 overlaps
tdp: 14 rows, 18 combinations, 0 gaps, 0 overlaps
`,
      err: '',
    })
  })

  const matrices = checkContent(root, CONTENT).matrices.map(({ matrix }) => matrix)
  const found = (word: string) => {
    const { matrix, entry } = findEntry(matrices, 'row', word)
    return `${matrix.id}/${entry.id}`
  }

  test('an id that one matrix has needs no more than itself', () => {
    expect(found('7')).toBe('tdp/7')
  })

  test('an id that several have needs its matrix', () => {
    expect(() => found('m-hit')).toThrow('`m-hit` is a row of mesi and other\n  allowed: mesi/m-hit, other/m-hit')
    expect(found('other/m-hit')).toBe('other/m-hit')
    expect(() => findEntry(matrices, 'note', 'tdp/silent')).toThrow('no note `silent` in tdp')
  })

  test('find takes the columns of the matrix that it is told', async () => {
    const { code, out } = await run('find', '--matrix', 'mesi', '--state', 'I', '--event', 'BusUpgr', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(['i-bus'])
    expect((await run('find', '--matrix', 'tdp', '--state', 'I')).code).toBe(2)
  })
})
