import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cachePath } from '../../src/load/from-cache.ts'
import { drawnDiagrams } from '../../src/pages/_drawings.ts'
import type { Drawn } from '../../src/render/diagram/drawing.ts'
import { rowOf, scenarioMatrix } from '../scenario-matrix.ts'

const from = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'drawings-'))
beforeAll(() => process.chdir(folder))
afterAll(() => {
  process.chdir(from)
  rmSync(folder, { recursive: true })
})

const rows = ['1 NP leaf X Y mapping', '2 leaf nonleaf X Y present'].map(rowOf)

/** As a later build draws: from what is kept on disk. */
const drawnAnew = () => drawnDiagrams({ ...scenarioMatrix, diagram: { from: 'old', to: 'new', views: [] }, rows })

type Kept = { key: string; value: { states: Record<string, unknown>[]; edges: Record<string, unknown>[] } }
const rewrite = (change: (kept: Kept) => unknown) => {
  for (const name of readdirSync(cachePath)) {
    const path = join(cachePath, name)
    const kept: Kept = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify({ key: kept.key, value: change(kept) }))
  }
}

let drawn: Drawn[]

test('a layout that is kept is taken', async () => {
  drawn = await drawnAnew()
  expect(readdirSync(cachePath)).toHaveLength(drawn.length)
  rewrite(({ value }) => ({ ...value, states: value.states.map((state) => ({ ...state, width: 300 })) }))
  expect(await drawnAnew()).not.toEqual(drawn)
})

const script = '"/><script>alert(1)</script>'
test.each<[string, (kept: Kept) => unknown]>([
  ['nothing', () => null],
  ['no edges', ({ value }) => ({ states: value.states })],
  ['an edge less', ({ value }) => ({ ...value, edges: value.edges.slice(1) })],
  ['a state less', ({ value }) => ({ ...value, states: value.states.slice(1) })],
  ['more than a layout has', ({ value }) => ({ ...value, path: script })],
  [
    'a text for a number',
    ({ value }) => ({ ...value, states: value.states.map((state) => ({ ...state, x: script })) }),
  ],
  ['a length below nothing', ({ value }) => ({ ...value, states: value.states.map((s) => ({ ...s, width: -1 })) })],
  ['a number that is none', ({ value }) => ({ ...value, states: value.states.map((s) => ({ ...s, y: Number.NaN })) })],
  ['a place out of reach', ({ value }) => ({ ...value, states: value.states.map((s) => ({ ...s, y: 1e300 })) })],
  ['an edge without corners', ({ value }) => ({ ...value, edges: value.edges.map((e) => ({ ...e, points: [] })) })],
  ['a path for corners', ({ value }) => ({ ...value, edges: value.edges.map((e) => ({ ...e, points: script })) })],
])('%s counts as none', async (_, change) => {
  rewrite(change)
  expect(await drawnAnew()).toEqual(drawn)
})
