import type { Matrix, Row } from '../../../src/model/matrix.ts'
import { outcomesOf, type Variant } from './compiled-model.ts'
import { type FaultClass, faultClassOf } from './fault-class.ts'
import type { Outcome, Run } from './run.ts'
import { allRuns } from './runs.ts'
import { rowOf } from './row-of.ts'

/** A run with its outcome, the row it belongs to, and what went wrong in it. */
export interface Scenario {
  run: Run
  outcome: Outcome
  row: Row
  faultClass: FaultClass
}

/** Drives every change under every fault that it meets. */
export function scenariosOf(matrix: Matrix, variant: Variant): Scenario[] {
  const runs = allRuns()
  const outcomes = outcomesOf(variant, runs)
  return runs.flatMap((run, index): Scenario[] => {
    const outcome = outcomes[index]
    if (!outcome || (run.fault !== 'none' && !outcome.faulted)) return []
    return [{ run, outcome, row: rowOf(matrix, run), faultClass: faultClassOf(run) }]
  })
}

/** The scenarios of one row under one lock: what a line of the posted table, with X spelled out, stands for. */
export interface Case {
  row: Row
  lock: Run['lock']
  scenarios: Scenario[]
}

/** A case for each combination of old value, new value and lock, in the order of the rows. */
export const casesOf = (matrix: Matrix, scenarios: Scenario[]): Case[] =>
  matrix.rows.flatMap((row) =>
    (['shared', 'exclusive'] as const).flatMap((lock): Case[] => {
      const own = scenarios.filter((scenario) => scenario.row === row && scenario.run.lock === lock)
      return own.length > 0 ? [{ row, lock, scenarios: own }] : []
    }),
  )
