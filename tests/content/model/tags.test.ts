import { expect, it } from 'vitest'
import { regionsOf } from '../../../src/derive/regions.ts'
import { tdpMatrix } from '../tdp-matrix.ts'
import { type Scenario, scenariosOf } from './scenario.ts'
import { tagsOf } from './tags.ts'

const matrix = tdpMatrix()
const tags = matrix.models.flatMap(tagsOf)
const idsOf = (entries: { id: string }[]) => entries.map(({ id }) => id)

it.each(['rows', 'notes'] as const)('names only %s that there are', (kind) => {
  const unknown = tags.flatMap((tag) =>
    tag[kind].filter((id) => !idsOf(matrix[kind]).includes(id)).map((id) => `${tag.file}:${tag.line}: ${kind} ${id}`),
  )
  expect(unknown).toEqual([])
})

it.each(['rows', 'notes'] as const)('bears on each of the %s in the code as merged', (kind) => {
  const merged = tags.filter(({ file }) => !file.endsWith('-before.c'))
  const forgotten = idsOf(matrix[kind]).filter((id) => !merged.some((tag) => tag[kind].includes(id)))
  expect(forgotten).toEqual([])
})

const macros: Record<string, RegExp> = {
  BUG: /\bBUG\(/,
  KVM_BUG_ON: /\bKVM_BUG_ON\(/,
  TDX_BUG_ON: /\bTDX_BUG_ON\(/,
  WARN: /\bWARN_ON_ONCE\(/,
  lockdep: /\blockdep_assert_held/,
}

/** The rows that the assertions of one kind in a function are tagged with, on their lines or the next; none where none is tagged. */
function rowsTagged(name: string, kind: string): string[] {
  const lines = matrix.models
    .filter((model) => !model.name.endsWith('-before.c'))
    .flatMap((model) => regionsOf(model).regions.find((region) => region.name === name)?.lines ?? [])
  return lines.flatMap(({ text, rows }, at) =>
    macros[kind]?.test(text) ? [...rows, ...(lines[at + 1]?.rows ?? [])] : [],
  )
}

it('is tagged on assertions with the rows for which they fire', () => {
  const scenarios = scenariosOf(matrix, 'merged').filter(({ faultClass }) => faultClass !== 'caller bug')
  const assertions = new Map<string, { name: string; kind: string; scenarios: Scenario[] }>()
  for (const scenario of scenarios)
    for (const { function: name, kind } of scenario.outcome.events) {
      const key = `${name} ${kind}`
      assertions.set(key, { name, kind, scenarios: [...(assertions.get(key)?.scenarios ?? []), scenario] })
    }
  const differing = [...assertions.values()].flatMap(({ name, kind, scenarios }) => {
    const tagged = new Set(rowsTagged(name, kind))
    const firing = (classes: string[]) =>
      scenarios.filter(({ faultClass }) => classes.includes(faultClass)).map(({ row }) => row.id)
    const fewer = tagged.size === 0 ? [] : firing(['no fault', 'contention']).filter((id) => !tagged.has(id))
    const possible = new Set(scenarios.map(({ row }) => row.id))
    const more = [...tagged].filter((id) => !possible.has(id))
    return [
      ...[...new Set(fewer)].map((id) => `${kind} in ${name}() fires for row ${id} without its tag`),
      ...more.map((id) => `${kind} in ${name}() never fires for row ${id}, which tags it`),
    ]
  })
  expect(differing).toEqual([])
})

it('names each region once in its file', () => {
  const regions = tags.filter(({ region }) => region !== undefined).map(({ file, region }) => `${file}#${region}`)
  expect(regions).toEqual([...new Set(regions)])
})

it('reads every comment that looks like a tag', () => {
  const lines = matrix.models.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, index) => (/\b(region|rows|notes):/.test(line) ? [`${name}:${index + 1}`] : [])),
  )
  expect(tags.map(({ file, line }) => `${file}:${line}`)).toEqual(lines)
})

it('tags a region with all that its lines are tagged with', () => {
  const forgotten = matrix.models.flatMap((model) =>
    regionsOf(model)
      .regions.filter((region) => region.rows.length + region.notes.length > 0)
      .flatMap((region) =>
        (['rows', 'notes'] as const).flatMap((kind) =>
          region.lines.flatMap((line) =>
            line[kind]
              .filter((id) => !region[kind].includes(id))
              .map((id) => `${model.name}:${region.line}: ${kind} ${id} of line ${line.number}`),
          ),
        ),
      ),
  )
  expect(forgotten).toEqual([])
})

// What opens a region stands on one line, however much it names, and no page shows it.
it('keeps to 80 columns with tabs of 8, as the kernel does', () => {
  const wide = matrix.models.flatMap(({ name, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        widthOf(line) > 80 && !line.startsWith('/* region: ') ? [`${name}:${index + 1}`] : [],
      ),
  )
  expect(wide).toEqual([])
})

const widthOf = (line: string): number =>
  [...line].reduce((width, character) => (character === '\t' ? width + 8 - (width % 8) : width + 1), 0)
