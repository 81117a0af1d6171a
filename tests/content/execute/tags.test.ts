import { expect, it } from 'vitest'
import { isUnder, type PlacedRun } from '../../../src/derive/execution/placed-run.ts'
import { regionsOf } from '../../../src/derive/regions.ts'
import { tdpMatrix } from '../tdp-matrix.ts'
import { modelExecution } from './model-execution.ts'
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
  bug: /\bBUG\(/,
  'kvm-bug-on': /\bKVM_BUG_ON\(/,
  'tdx-bug-on': /\bTDX_BUG_ON\(/,
  warn: /\bWARN_ON_ONCE\(/,
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

it('is tagged on assertions with the rows for which they fire', async () => {
  const { placed } = (await modelExecution('merged')).placed
  const runs = placed.filter((one) => one.run['race'] === 'won' && !isCallerBug(one))
  const assertions = Map.groupBy(
    runs.flatMap((one) => one.outcome.events.map((event) => ({ ...one, event }))),
    ({ event }) => `${event.kind} ${event.symbol}`,
  )
  const differing = [...assertions].flatMap(([key, firing]) => {
    const [kind = '', name = ''] = key.split(' ')
    const tagged = new Set(rowsTagged(name, kind))
    const usual = firing.filter((one) => isUnder(one, ['contention']))
    const fewer = tagged.size === 0 ? [] : usual.map(({ row }) => row.id).filter((id) => !tagged.has(id))
    const possible = new Set(firing.map(({ row }) => row.id))
    const more = [...tagged].filter((id) => !possible.has(id))
    return [
      ...[...new Set(fewer)].map((id) => `${kind} in ${name}() fires for row ${id} without its tag`),
      ...more.map((id) => `${kind} in ${name}() never fires for row ${id}, which tags it`),
    ]
  })
  expect(differing).toEqual([])
})

/** Setters are not handed a frozen value, nor one that nobody makes, nor a table with the wrong page for the S-EPT. */
const isCallerBug = ({ run, faults }: PlacedRun): boolean =>
  faults.includes('kvm-bug') &&
  (['frozen', 'other', 'mmio'].some((value) => value === run['old'] || value === run['new']) ||
    run['sept'] !== 'fits' ||
    run['source'] === 'missing')

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
