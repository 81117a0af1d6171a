import { basename } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { PlacedRun } from '../../../src/derive/execution/placed-run.ts'
import { cCompiler } from '../../../src/kernel/execute/compiler.ts'
import { madeFolder } from '../../files/made-folder.ts'
import { fewRuns } from './few-runs.ts'
import { judged, type Verdict, verdictOf } from './judge.ts'
import { type ModelExecution, modelExecution } from './model-execution.ts'
import { type Mutant, mutantsOf, someOf } from './mutants.ts'
import { mutations } from './mutations.ts'
import { differenceLines, statusLines } from './result-lines.ts'

/** So many are compiled and run at once. */
const abreast = 3

/** Why nothing tells a mutant from the model. */
const survivors: Record<string, string> = {}

let model: ModelExecution
let runs: PlacedRun[]
const verdicts = new Map<Mutant, Verdict>()

beforeAll(async () => {
  model = await modelExecution('merged')
  runs = fewRuns(model)
  const compiler = cCompiler()
  const all = model.source.files.flatMap(mutantsOf)
  const queue = process.env['MUTANTS'] === 'all' ? all : someOf(all)
  for (const mutant of queue) verdicts.set(mutant, 'survived')
  const work = async (folder: string) => {
    for (let one = queue.pop(); one; one = queue.pop())
      verdicts.set(one, await verdictOf(compiler, model, runs, one, folder))
  }
  await Promise.all(Array.from({ length: abreast }, () => work(madeFolder())))
}, 1_200_000)

const textOf = ({ path, line, kind, before, after }: Mutant): string =>
  `${basename(path)}:${line} ${kind}: ${before} -> ${after || 'nothing'}`

it('has few runs that show what all of them do', () => {
  const [few, all] = [judged(model, runs), judged(model, model.placed.placed)]
  expect(statusLines(few)).toEqual(statusLines(all))
  expect(differenceLines(few)).toEqual([])
  expect(few.assertions.map(({ status }) => status)).toEqual(all.assertions.map(({ status }) => status))
  expect(runs.length).toBeLessThan(model.runs.length / 20)
})

it('has every kind of mutation', () => {
  expect(new Set([...verdicts.keys()].map(({ kind }) => kind))).toEqual(new Set(Object.keys(mutations)))
})

it('finds each mutant but those that do the same', () => {
  const unfound = [...verdicts].filter(([, verdict]) => verdict === 'survived').map(([mutant]) => textOf(mutant))
  expect(unfound.filter((text) => survivors[text] === undefined)).toEqual([])
})

it('lists no survivor that is found', () => {
  const found = [...verdicts].filter(([, verdict]) => verdict !== 'survived').map(([mutant]) => textOf(mutant))
  expect(found.filter((text) => survivors[text] !== undefined)).toEqual([])
})

it.skipIf(process.env['MUTANTS'] === 'all')('finds them as the golden file says', async () => {
  const columns: Verdict[] = ['data', 'comparison', 'broken', 'refused', 'survived']
  const rows = Object.keys(mutations).map((kind) => {
    const own = [...verdicts].filter(([mutant]) => mutant.kind === kind).map(([, verdict]) => verdict)
    return [kind, own.length, ...columns.map((column) => own.filter((verdict) => verdict === column).length)]
  })
  const total = ['all', ...columns.map((_, at) => at), 0].map((_, at) =>
    at === 0 ? 'all' : rows.reduce((sum, row) => sum + Number(row[at]), 0),
  )
  const lines = [['kind', 'mutants', ...columns], ...rows, total].map((cells) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(30) : String(cell || '-').padStart(11))).join(''),
  )
  const text = [
    'How mutants of the model are found: by the data, which refutes them; else by a comparison with the model;',
    'as their code breaks down; or by the compiler, which refuses them.',
    '',
    ...lines,
    '',
  ]
  await expect(text.join('\n')).toMatchFileSnapshot('mutants.golden.txt')
})
