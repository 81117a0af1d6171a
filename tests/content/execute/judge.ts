import { compared } from '../../../src/derive/execution/compared.ts'
import type { PlacedRun } from '../../../src/derive/execution/placed-run.ts'
import { executionResult, type ExecutionResult } from '../../../src/derive/execution/row-results.ts'
import { compile } from '../../../src/kernel/execute/compile.ts'
import { type Compiler, NotExecutable } from '../../../src/kernel/execute/compiler.ts'
import { drive } from '../../../src/kernel/execute/drive.ts'
import { extract } from '../../../src/kernel/execute/extract.ts'
import { unitText } from '../../../src/kernel/execute/unit-text.ts'
import { isBroken, type RunOutcome } from '../../../src/model/run-outcome.ts'
import type { ModelExecution } from './model-execution.ts'
import type { Mutant } from './mutants.ts'

/** What found a fault: the data, the unchanged model beside it, the compiler; `broken` that its runs end in a crash or never. */
export type Verdict = 'data' | 'comparison' | 'broken' | 'refused' | 'survived'

/** What the data says of some runs at the release that it describes. */
export const judged = (model: ModelExecution, placed: PlacedRun[], functions = model.functions): ExecutionResult =>
  executionResult(model.matrix, model.plan, { placed, broken: [], absent: [] }, functions, 'v7.2.13')

/** Runs a mutant in the place of the model, and says what of all that holds it against the model finds it. */
export async function verdictOf(
  compiler: Compiler,
  model: ModelExecution,
  runs: readonly PlacedRun[],
  mutant: Mutant,
  folder: string,
): Promise<Verdict> {
  const files = model.source.files.map((file) => (file.path === mutant.path ? mutant : file))
  const source = { ...model.source, files }
  let program: string
  try {
    program = await compile(compiler, unitText(source, extract(source)), folder, { isOptimized: false })
  } catch (error) {
    if (error instanceof NotExecutable) return 'refused'
    throw error
  }
  let outcomes: RunOutcome[]
  try {
    const lines = runs.map(({ line }) => line)
    outcomes = await drive(program, lines, { mostBroken: 1 })
  } catch (error) {
    if (error instanceof NotExecutable) return 'broken'
    throw error
  }
  const placed = runs.map((one, at): PlacedRun => ({ ...one, outcome: outcomes[at] ?? one.outcome }))
  if (placed.some(({ outcome }) => isBroken(outcome))) return 'broken'
  if (judged(model, placed).rows.some(({ status }) => status === 'refuted')) return 'data'
  const unchanged = new Map(runs.map(({ line, outcome }) => [line, outcome]))
  return compared(placed, unchanged, model.functions).differing > 0 ? 'comparison' : 'survived'
}
