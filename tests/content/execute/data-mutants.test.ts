import { beforeAll, expect, it } from 'vitest'
import type { PlacedRun } from '../../../src/derive/execution/placed-run.ts'
import { type DataMutant, assertionMutants, cellMutants, conditionMutants } from './data-mutants.ts'
import { fewRuns } from './few-runs.ts'
import { judged } from './judge.ts'
import { type ModelExecution, modelExecution } from './model-execution.ts'

let model: ModelExecution
let runs: PlacedRun[]

beforeAll(async () => {
  model = await modelExecution('merged')
  runs = fewRuns(model)
}, 60_000)

const survives = (mutant: DataMutant): boolean => !isRefuted(mutant, runs) && !isRefuted(mutant, model.placed.placed)

/** Whether some runs refute a row that a mutant is wrong about. */
function isRefuted({ matrix, rows }: DataMutant, some: readonly PlacedRun[]): boolean {
  const changed = new Map(matrix.rows.map((row) => [row.id, row]))
  const placed = some
    .filter(({ row }) => rows.includes(row.id))
    .map((one) => ({ ...one, row: changed.get(one.row.id) ?? one.row }))
  return judged({ ...model, matrix }, placed).rows.some(
    ({ row, status }) => status === 'refuted' && rows.includes(row.id),
  )
}

/** Whether a row itself doubts the cell that was changed. */
const isQuestioned = ({ kind, rows }: DataMutant): boolean =>
  model.matrix.rows.some(({ id, questioned }) => rows.includes(id) && questioned.some(({ cell }) => cell === kind))

it('finds each entry of assertions.yaml that is wrong in one thing', () => {
  const confirmed = judged(model, runs).assertions.filter(({ status }) => status === 'confirmed')
  const mutants = assertionMutants(
    model,
    confirmed.map(({ assertion }) => assertion),
  )
  const kinds = Map.groupBy(mutants, ({ kind }) => kind)
  expect([...kinds].map(([kind, own]) => `${kind} ${own.length}`)).toMatchInlineSnapshot(`
    [
      "dropped 60",
      "another kind 60",
      "another function 60",
      "another fault 60",
      "another lock 60",
      "a row more 58",
      "loud or not 37",
      "a row less 40",
    ]
  `)
  // Of these another entry says that the same function asserts the same for the same row, or there is no run of their kind.
  expect(mutants.filter(survives).map(({ kind, what }) => `${kind}: ${what}`)).toMatchInlineSnapshot(`
    [
      "a row more: setter-frozen: rows ["2","4","5","12","14","6"]",
      "another lock: block-failed: inputs {"shared":"N"}",
      "another lock: remove-failed: inputs {"shared":"N"}",
    ]
  `)
}, 300_000)

it('finds each cell with another mark, but where the row questions it', () => {
  const survivors = cellMutants(model).filter((mutant) => !isQuestioned(mutant) && survives(mutant))
  // That a mirror stands a change does not say that anyone makes it; that nothing bugs the VM does not say that nothing warns.
  expect(survivors.map(({ what }) => what)).toMatchInlineSnapshot(`
    [
      "2 mirror Y",
      "4 mirror Y",
      "5 mirror Y",
      "5 hittable N",
      "6 mirror Y",
      "7 mirror Y",
      "9 mirror Y",
      "10 mirror Y",
      "11 mirror Y",
      "13 mirror Y",
    ]
  `)
}, 120_000)

it('finds each condition with another term', () => {
  const mutants = conditionMutants(model)
  expect(mutants.map(({ what }) => what)).toMatchInlineSnapshot(`
    [
      "5 hittable warn mmio_spte && !frozen_spte",
      "5 hittable warn !frozen_spte",
      "5 hittable warn !mmio_spte && frozen_spte",
      "5 hittable warn !mmio_spte",
      "10 hittable warn !pfn_changed",
    ]
  `)
  expect(mutants.filter((mutant) => !isQuestioned(mutant) && survives(mutant))).toEqual([])
}, 60_000)
